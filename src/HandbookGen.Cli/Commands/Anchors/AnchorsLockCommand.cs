using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Loading;

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
            new Example("handbookgen anchors lock --check", "checks whether the file is up to date"),
            new Example("handbookgen anchors lock --from public", "records the anchors of a site that another generator has built")
        )
        {
            check,
            drop,
        };
        var from = new BuiltSiteOptions(command, asOption: true);
        var site = new SiteOptions(command);
        var dryRun = new DryRunOption(command);
        command.SetAction(parsed =>
        {
            var arguments = site.Read(parsed, shell.CurrentDirectory);
            var isDry = dryRun.Read(parsed, shell);
            return from.IsGiven(parsed)
                ? LockFromHtml.Run(arguments, from, parsed, parsed.GetValue(check), parsed.GetValue(drop), isDry, shell)
                : Run(arguments, parsed.GetValue(check), parsed.GetValue(drop), isDry, shell);
        });
        return command;
    }

    private static int Run(SiteArguments arguments, bool check, bool drop, bool dryRun, Shell shell)
    {
        var (handbook, code) = IndexedHandbook.Read(arguments, null, shell);
        if (handbook is null)
            return code;
        if (handbook.Site.Promises.OtherLock is { } other)
            return RefuseOtherInputs(other, handbook, shell);
        var changes = AnchorChanges.Of(handbook.Site);
        if (!drop && changes is not { Lost: [], Unprotected: [], Displaced: [] })
            return RefuseToForget(changes, shell);

        var text = AnchorLockText.Write(handbook.Config.InputPaths, changes.Locked);
        return new NewLock(arguments.Root, handbook.Loaded.AnchorLock, text, changes.Locked.Length, "handbookgen anchors lock").Write(
            check,
            dryRun,
            changes.New.Length,
            changes.Lost.Length + changes.Unprotected.Length,
            shell
        );
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
        foreach (var anchor in changes.Displaced)
            shell.Output.WriteLine(AnchorLines.Displaced(anchor));
        shell.Error.WriteLine(
            $"handbookgen: '{LoadedSite.AnchorLockName}' was not written, because that would drop "
                + $"{Anchors(changes.Lost.Length + changes.Unprotected.Length + changes.Displaced.Length)}."
        );
        shell.Error.WriteLine("  help: Run 'handbookgen check' to see how to keep them, or drop them on purpose with --drop.");
        return ExitCode.Findings;
    }

    private static string Anchors(int count) => Totals.Count(count, "anchor", "anchors");
}
