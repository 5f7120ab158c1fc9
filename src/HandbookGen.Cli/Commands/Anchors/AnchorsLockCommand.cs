using System.CommandLine;
using System.Text;
using HandbookGen.Cli.Reporters;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Loading;
using HandbookGen.Writing;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen anchors lock</c>.</summary>
internal static class AnchorsLockCommand
{
    public static Command Create(Shell shell)
    {
        var check = new Option<bool>("--check") { Description = "Writes nothing; ends with exit code 1 when the file would change." };
        var drop = new Option<bool>("--drop") { Description = "Forgets the anchors that are gone or not protected any more." };
        var command = new DocumentedCommand(
            "lock",
            "Records the protected anchors in 'anchors.lock', which belongs into the repository.",
            new Example("handbookgen anchors lock", "adds what is protected now; refuses to forget anything"),
            new Example("handbookgen anchors lock --drop", "also ends the promises that the handbook does not keep any more"),
            new Example("handbookgen anchors lock --check", "tells whether the file is up to date")
        )
        {
            check,
            drop,
        };
        var site = new SiteOptions(command);
        command.SetAction(parsed => Run(site.Read(parsed, shell.CurrentDirectory), parsed.GetValue(check), parsed.GetValue(drop), shell));
        return command;
    }

    private static int Run(SiteArguments arguments, bool check, bool drop, Shell shell)
    {
        var (handbook, code) = IndexedHandbook.Read(arguments, null, shell);
        if (handbook is null)
            return code;
        if (handbook.Site.Promises.OtherLock is { } other)
            return RefuseOtherInputs(other, handbook, shell);
        var changes = AnchorChanges.Of(handbook.Site);
        if (!drop && changes is not { Lost: [], Unprotected: [] })
            return RefuseToForget(changes, shell);

        var text = AnchorLockText.Write(handbook.Config.InputPaths, changes.Locked);
        if (handbook.Loaded.AnchorLock?.Text.ReplaceLineEndings("\n") == text)
        {
            shell.Output.WriteLine($"{LoadedSite.AnchorLockName} is up to date with {Anchors(changes.Locked.Length)}.");
            return ExitCode.Clean;
        }

        if (check)
        {
            shell.Output.WriteLine($"{LoadedSite.AnchorLockName} is out of date. Run 'handbookgen anchors lock'.");
            return ExitCode.Findings;
        }

        RootFile.Replace(Path.Combine(arguments.Root, LoadedSite.AnchorLockName), Encoding.UTF8.GetBytes(text));
        shell.Output.WriteLine(
            $"Wrote {LoadedSite.AnchorLockName} with {Anchors(changes.Locked.Length)} ({changes.New.Length} new, {changes.Lost.Length + changes.Unprotected.Length} dropped)."
        );
        return ExitCode.Clean;
    }

    private static int RefuseOtherInputs(AnchorLock other, IndexedHandbook handbook, Shell shell)
    {
        shell.Error.WriteLine(
            $"handbookgen: '{LoadedSite.AnchorLockName}' is about '{string.Join("', '", other.Inputs)}', not about '{string.Join("', '", handbook.Config.InputPaths)}'."
        );
        shell.Error.WriteLine("  help: Give that handbook a root of its own with -r.");
        return ExitCode.BadUsage;
    }

    private static int RefuseToForget(AnchorChanges changes, Shell shell)
    {
        foreach (var lost in changes.Lost)
            shell.Output.WriteLine(AnchorLines.Lost(lost));
        foreach (var anchor in changes.Unprotected)
            shell.Output.WriteLine(AnchorLines.Unprotected(anchor));
        shell.Error.WriteLine(
            $"handbookgen: '{LoadedSite.AnchorLockName}' was not written, because it would forget {Anchors(changes.Lost.Length + changes.Unprotected.Length)}."
        );
        shell.Error.WriteLine("  help: Run 'handbookgen check' to see how to keep them, or give up the promise with --drop.");
        return ExitCode.Findings;
    }

    private static string Anchors(int count) => Totals.Count(count, "anchor", "anchors");
}
