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
        var check = new Option<bool>("--check") { Description = "Writes nothing; exits with code 1 if the file would change." };
        var drop = new Option<bool>("--drop") { Description = "Drops anchors that are gone or no longer protected." };
        var command = new DocumentedCommand(
            "lock",
            "Records the protected anchors in 'anchors.lock'. Commit this file.",
            new Example("handbookgen anchors lock", "adds new protected anchors; refuses to drop any"),
            new Example("handbookgen anchors lock --drop", "also drops anchors that no longer exist or are no longer protected"),
            new Example("handbookgen anchors lock --check", "checks whether the file is up to date")
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

        FileReplacement.Replace(Path.Combine(arguments.Root, LoadedSite.AnchorLockName), Encoding.UTF8.GetBytes(text));
        shell.Output.WriteLine(
            $"Wrote {LoadedSite.AnchorLockName} with {Anchors(changes.Locked.Length)} "
                + $"({changes.New.Length} new, {changes.Lost.Length + changes.Unprotected.Length} dropped)."
        );
        return ExitCode.Clean;
    }

    private static int RefuseOtherInputs(AnchorLock other, IndexedHandbook handbook, Shell shell)
    {
        shell.Error.WriteLine(
            $"handbookgen: '{LoadedSite.AnchorLockName}' is for the input '{string.Join("', '", other.Inputs)}', "
                + $"not for '{string.Join("', '", handbook.Config.InputPaths)}'."
        );
        shell.Error.WriteLine("  help: Use -r to give each handbook its own root.");
        return ExitCode.BadUsage;
    }

    private static int RefuseToForget(AnchorChanges changes, Shell shell)
    {
        foreach (var lost in changes.Lost)
            shell.Output.WriteLine(AnchorLines.Lost(lost));
        foreach (var anchor in changes.Unprotected)
            shell.Output.WriteLine(AnchorLines.Unprotected(anchor));
        shell.Error.WriteLine(
            $"handbookgen: '{LoadedSite.AnchorLockName}' was not written, "
                + $"because that would drop {Anchors(changes.Lost.Length + changes.Unprotected.Length)}."
        );
        shell.Error.WriteLine("  help: Run 'handbookgen check' to see how to keep them, or drop them on purpose with --drop.");
        return ExitCode.Findings;
    }

    private static string Anchors(int count) => Totals.Count(count, "anchor", "anchors");
}
