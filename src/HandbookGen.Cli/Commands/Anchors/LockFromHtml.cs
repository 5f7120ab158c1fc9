using System.Collections.Immutable;
using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Loading;
using HandbookGen.Verifying.Anchors;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen anchors lock --from</c>: the lock of a handbook that another generator builds.</summary>
internal static class LockFromHtml
{
    public static int Run(
        SiteArguments arguments,
        BuiltSiteOptions from,
        ParseResult parsed,
        bool check,
        bool drop,
        bool dryRun,
        Shell shell
    )
    {
        var config = arguments.LoadConfig();
        var (source, _) = LockFile.Read(arguments.Root, null, shell.CurrentDirectory);
        var (before, damage) = source is null ? (null, null) : AnchorLockText.Read(source);
        ImmutableArray<Diagnostic> mistakes = [.. config.Diagnostics, .. damage is null ? [] : (Diagnostic[])[damage]];
        if (mistakes.Any(mistake => mistake.Severity == Severity.Error))
        {
            var report = Report.Of(
                config with
                {
                    Diagnostics = mistakes,
                },
                PipelineResult.Nothing,
                RepositoryPaths.Around(arguments.Root, shell),
                Severity.Error,
                "Nothing was written."
            );
            return ReportOutput.Write(report, new ReportArguments(null, [], null), shell);
        }

        var target = from.Read(parsed, arguments.Root, config.Config, shell.CurrentDirectory);
        if (BuiltHandbook.Anchors(arguments.Root, target.Folder, target.Config, before?.Anchors ?? []) is not { } anchors)
            return target.NoHtml().Write(shell);
        if (anchors.Found.IsEmpty)
            return NoAnchors(target).Write(shell);
        if (!anchors.Lost.IsEmpty && !drop)
            return RefuseToForget(anchors.Lost, shell);
        return Write(arguments.Root, config.Config, anchors, source, drop, check, dryRun, shell);
    }

    private static int Write(
        string root,
        SiteConfig config,
        BuiltAnchors anchors,
        SourceFile? before,
        bool drop,
        bool check,
        bool dryRun,
        Shell shell
    )
    {
        ImmutableArray<PromisedAnchor> locked = [.. anchors.Found.Concat(drop ? [] : anchors.Kept).DistinctBy(anchor => anchor.Key)];
        var text = AnchorLockText.Write(config.InputPaths, locked);
        var isNew = anchors.Found.ExceptBy(anchors.Kept.Concat(anchors.Lost).Select(anchor => anchor.Key), anchor => anchor.Key).Count();
        return new NewLock(root, before, text, locked.Length, "handbookgen anchors lock --from FOLDER").Write(
            check,
            dryRun,
            isNew,
            anchors.Kept.Length + anchors.Lost.Length + isNew - locked.Length,
            shell
        );
    }

    private static UsageMistake NoAnchors(BuiltSite target) =>
        new(
            $"The HTML in '{target.Shown}' shows no protected anchor.",
            (
                target.Config.ProtectedAnchors is [SiteConfig.AllExplicit]
                    ? "HTML does not show which ids are explicit. "
                    : "Hugo drops comments unless 'unsafe' is true for goldmark. "
            ) + "Name the pages whose headings to record: -s ProtectedAnchors=handbook/**"
        );

    private static int RefuseToForget(ImmutableArray<PromisedAnchor> lost, Shell shell)
    {
        foreach (var anchor in lost)
            shell.Output.WriteLine($"- {anchor.Url}#{anchor.Id} no longer works");
        shell.Error.WriteLine(
            $"handbookgen: '{LoadedSite.AnchorLockName}' was not written, "
                + $"because that would drop {Totals.Count(lost.Length, "anchor", "anchors")}."
        );
        shell.Error.WriteLine("  help: Run 'handbookgen verify' to see what became of them, or drop them on purpose with --drop.");
        return ExitCode.Findings;
    }
}
