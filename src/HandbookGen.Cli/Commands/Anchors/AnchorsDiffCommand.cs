using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Indexing.Anchors;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen anchors diff</c>.</summary>
internal static class AnchorsDiffCommand
{
    public static Command Create(Shell shell)
    {
        var command = new DocumentedCommand(
            "diff",
            "Shows how the protected anchors differ from those in 'anchors.lock' and in another commit.",
            new Example("handbookgen anchors diff", "compares with 'anchors.lock'"),
            new Example("handbookgen anchors diff --base origin/main", "also compares with the commit where this branch left 'main'")
        );
        var site = new SiteOptions(command);
        var baseCommit = new BaseOption(command);
        command.SetAction(parsed => Run(site.Read(parsed, shell.CurrentDirectory), baseCommit.Read(parsed, shell), shell));
        return command;
    }

    private static int Run(SiteArguments arguments, string? baseCommit, Shell shell)
    {
        var (handbook, code) = IndexedHandbook.Read(arguments, baseCommit, shell);
        if (handbook is null)
            return code;
        if (baseCommit is null && handbook.Site.Promises.Lock is null)
        {
            shell.Error.WriteLine("handbookgen: There is nothing to compare with, because there is no 'anchors.lock'.");
            shell.Error.WriteLine("  help: Run 'handbookgen anchors lock', or name a commit with --base.");
            return ExitCode.BadUsage;
        }

        var changes = AnchorChanges.Of(handbook.Site);
        foreach (var anchor in changes.New)
            shell.Output.WriteLine(AnchorLines.New(anchor));
        foreach (var lost in changes.Lost)
            shell.Output.WriteLine(AnchorLines.Lost(lost));
        foreach (var anchor in changes.Unprotected)
            shell.Output.WriteLine(AnchorLines.Unprotected(anchor));
        foreach (var anchor in changes.Displaced)
            shell.Output.WriteLine(AnchorLines.Displaced(anchor));
        shell.Output.WriteLine(
            $"{Totals.Count(changes.Locked.Length, "protected anchor", "protected anchors")}: "
                + $"{changes.New.Length} new, {changes.Lost.Length} lost, {changes.Unprotected.Length} no longer protected."
        );
        return changes is { Lost: [], Displaced: [] } ? ExitCode.Clean : ExitCode.Findings;
    }
}
