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
        var diff = new Option<bool>("--diff") { Description = "Prints the changes as a patch and writes nothing." };
        var command = new DocumentedCommand(
            "fix",
            "Fixes the findings that have a safe fix.",
            new Example("handbookgen fix", "applies fixes that change nothing for readers and links"),
            new Example("handbookgen fix --unsafe --diff", "shows what all fixes would change")
        );
        var site = new SiteOptions(command);
        command.Add(withUnsafe);
        command.Add(diff);
        command.SetAction(parsed =>
            Run(site.Read(parsed, shell.CurrentDirectory), parsed.GetValue(withUnsafe), parsed.GetValue(diff), shell)
        );
        return command;
    }

    private static int Run(SiteArguments site, bool withUnsafe, bool diff, Shell shell)
    {
        var input = SiteInput.Load(site);
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
        if (diff)
            return WriteDiff(fixes, RepositoryPaths.Around(site.Root, shell), shell.Output);
        foreach (var file in fixes.Files)
        {
            FileReplacement.Rewrite(Path.Combine(site.Root, file.Before.Path.Value), file.Before, file.After);
            shell.Output.WriteLine($"Fixed {VisibleText.Of(file.Before.Path.Value)}");
        }

        WriteTotals(fixes, shell.Output);
        return ExitCode.For(fixes.Remaining, input.Config.Config.FailureLogLevel);
    }

    private static int WriteDiff(FixResult fixes, RepositoryPaths paths, TextWriter output)
    {
        foreach (var file in fixes.Files)
            UnifiedDiff.Write(paths.Of(file.Before.Path), file.Before.Text, file.After, output);
        return fixes.Files.IsEmpty ? ExitCode.Clean : ExitCode.Findings;
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
