using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Writing;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen fix</c>.</summary>
internal static class FixCommand
{
    public static Command Create(Shell shell)
    {
        var withUnsafe = new Option<bool>("--unsafe") { Description = "Also applies fixes that you should review." };
        var command = new DocumentedCommand(
            "fix",
            "Fixes the findings that have a safe fix.",
            new Example("handbookgen fix", "applies fixes that change nothing for readers and links"),
            new Example("handbookgen fix --unsafe --dry-run", "shows what all fixes would change")
        );
        var site = new SiteOptions(command);
        command.Add(withUnsafe);
        var dryRun = new DryRunOption(command, hadDiff: true);
        command.SetAction(parsed =>
            Run(site.Read(parsed, shell.CurrentDirectory), parsed.GetValue(withUnsafe), dryRun.Read(parsed, shell), shell)
        );
        return command;
    }

    private static int Run(SiteArguments site, bool withUnsafe, bool dryRun, Shell shell)
    {
        var input = site.LoadInput();
        if (input.IsBroken)
            return ReportOutput.WriteBroken(input, site, shell);
        var fixes = HandbookEdits.Fix(
            new PipelineRequest(
                site.Root,
                input.Config.Config,
                SiteOptions.ShippedThemes,
                HasTypedInputPaths: input.Config.HasTypedInputPaths
            ),
            withUnsafe
        );
        foreach (var path in fixes.Linked)
            shell.Error.WriteLine($"handbookgen: '{VisibleText.Of(path.Value)}' is not changed, because it is behind a link.");
        var changes = new FileChanges(
            [],
            [.. fixes.Files.Select(file => new ChangedFile(Path.Combine(site.Root, file.Before.Path.Value), file.Before, file.After))]
        );
        var result = ExitCode.For(fixes.Remaining, input.Config.Config.FailureLogLevel);
        if (dryRun)
        {
            changes.Print(site.Root, shell);
            return result;
        }

        changes.Write(site.Root);
        foreach (var file in fixes.Files)
            shell.Output.WriteLine($"Fixed {VisibleText.Of(file.Before.Path.Value)}");
        WriteTotals(fixes, shell.Output);
        return result;
    }

    private static void WriteTotals(FixResult fixes, TextWriter output)
    {
        output.WriteLine(
            $"Fixed {Totals.Count(fixes.Count, "finding", "findings")} in {Totals.Count(fixes.Files.Length, "file", "files")}; "
                + $"{Totals.Count(fixes.Remaining.Length, "finding remains", "findings remain")}."
        );
        var fixable = fixes.Remaining.Count(diagnostic => diagnostic.Fix is not null);
        if (fixable > 0)
            output.WriteLine(
                $"{Totals.Count(fixable, "of them has a fix", "of them have a fix")} that you should review; "
                    + $"'--unsafe' applies {(fixable == 1 ? "it" : "them")}."
            );
    }
}
