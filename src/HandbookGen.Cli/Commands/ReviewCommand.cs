using System.Collections.Immutable;
using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Reviewing;
using HandbookGen.Validation;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen review</c>.</summary>
internal static class ReviewCommand
{
    public static Command Create(Shell shell)
    {
        var command = new DocumentedCommand(
            "review",
            "Compares the handbook with another commit, and writes what has changed as pages to read.",
            new Example("handbookgen review --base origin/main", "writes the changes of this branch to 'review/index.html'"),
            new Example("handbookgen review --base origin/main -o out/review", "writes them to another folder"),
            new Example("handbookgen review --base v1 --head v2", "compares two commits; the files on disk do not matter"),
            new Example(
                "handbookgen review --untrusted --base origin/main --head change",
                "reviews a branch with the settings and the theme of another one"
            ),
            new Example("handbookgen review --base origin/main --post gitlab", "also comments on the merge request of this CI job")
        );
        var site = new SiteOptions(command);
        var options = new ReviewOptions(command);
        command.SetAction(parsed =>
        {
            var (arguments, mistake) = options.Read(parsed, shell);
            return arguments is null ? mistake!.Write(shell) : Run(site.Read(parsed, shell.CurrentDirectory), arguments, shell);
        });
        return command;
    }

    private static int Run(SiteArguments site, ReviewArguments arguments, Shell shell)
    {
        var clock = new PhaseClock();
        // The folder of the review is not that of the site.
        var folder = site.Overrides.OutputPath ?? ReviewOptions.Folder;
        site = site with { Overrides = site.Overrides with { OutputPath = null } };
        var (head, mistake) = arguments.Head is { } name ? HeadCommit.Read(site.Root, name) : default;
        if (mistake is not null)
            return CannotCompare([mistake], shell);
        var (trusted, reason) = arguments.IsUntrusted ? TrustedCommit.Read(site.Root, arguments.Trusted) : default;
        if (reason is not null)
            return CannotCompare([reason], shell);
        var input = site.LoadInput(trusted, head);
        if (input.IsBroken && trusted is null && TrustedCommit.Read(site.Root, arguments.Base).Commit is { } fallback)
        {
            // A review is needed most when something is wrong: settings with mistakes are reviewed with those of the base.
            var again = site.LoadInput(fallback, head);
            (trusted, input) = IsUsable(again) ? (fallback, again) : (null, input);
        }

        if (input.IsBroken && !IsUsable(input))
            return ReportOutput.WriteBroken(input, site, shell);
        var request = new PipelineRequest(
            site.Root,
            input.Config.Config,
            SiteOptions.ShippedThemes,
            Base: arguments.Base,
            HasTypedInputPaths: input.Config.HasTypedInputPaths
        )
        {
            Overrides = site.Overrides,
            Baseline = input.Baseline ?? Baseline.Empty,
            Head = head,
            Trusted = trusted,
        };
        var result = clock.Watch(
            shell.Terminal,
            onPhase => HandbookReview.Of(request with { OnPhase = onPhase }, input.Config, arguments.PreviewUrl)
        );
        if (result.Review is not { } review)
            return CannotCompare(result.Problems, shell);
        var paths = RepositoryPaths.Around(site.Root, shell);
        if (ReviewFolder.Write(site.Root, folder, input.Config.Config, result, arguments, paths) is { } refused)
        {
            shell.Error.WriteLine($"handbookgen: {refused.Message}");
            shell.Error.WriteLine($"  help: {refused.Help}");
            return ExitCode.CouldNotRun;
        }

        shell.Output.WriteLine(SummaryOf(review, folder));
        if (arguments.Post is { } forge)
        {
            var comment = CommentText.Write(review, arguments.ReviewUrl, arguments.PreviewUrl);
            shell.Output.WriteLine(ReviewPost.Send(forge, review, comment, paths, shell));
        }

        if (site.Verbose)
            clock.WriteTimings(shell);
        return ExitCode.For(review.Findings.New, arguments.FailOn ?? Severity.None);
    }

    // What differs from trusted settings is reported, and is not used.
    private static bool IsUsable(SiteInput input) =>
        input.Config.Diagnostics.All(found => found.RuleId == FileDiagnostics.UntrustedChange.Id);

    private static string SummaryOf(Review review, string folder) =>
        $"{Totals.Count(review.Pages.Length, "page differs", "pages differ")} from '{review.Base}': "
        + $"+{review.Added.Total} -{review.Removed.Total} words, "
        + $"{Totals.Count(review.Findings.New.Length, "new finding", "new findings")}, {review.Findings.Fixed.Length} fixed. "
        + $"Wrote {folder.TrimEnd('/')}/{ReviewNames.Overview}.";

    private static int CannotCompare(ImmutableArray<Diagnostic> problems, Shell shell)
    {
        foreach (var problem in problems)
        {
            shell.Error.WriteLine($"handbookgen: {problem.Message}");
            if (problem.Help is { } help)
                shell.Error.WriteLine($"  help: {help}");
        }

        return ExitCode.CouldNotRun;
    }
}
