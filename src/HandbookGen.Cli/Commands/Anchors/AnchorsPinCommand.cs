using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Writing;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen anchors pin</c>.</summary>
internal static class AnchorsPinCommand
{
    public static Command Create(Shell shell)
    {
        var command = new DocumentedCommand(
            "pin",
            "Adds explicit ids to protected headings that have none, so that rewording keeps their anchors.",
            new Example("handbookgen anchors pin", "adds '{#id}' or '{: #id}' and changes nothing else")
        );
        var site = new SiteOptions(command);
        var dryRun = new DryRunOption(command);
        command.SetAction(parsed => Run(site.Read(parsed, shell.CurrentDirectory), dryRun.Read(parsed, shell), shell));
        return command;
    }

    private static int Run(SiteArguments arguments, bool dryRun, Shell shell)
    {
        var (handbook, code) = IndexedHandbook.Read(arguments, null, shell);
        if (handbook is null)
            return code;
        var pins = AnchorPins.Of(handbook.Site, handbook.Loaded);
        var changes = new FileChanges([], [.. pins.Files.Select(file => Change(file, arguments.Root))]);
        if (!dryRun)
            changes.Write(arguments.Root);
        foreach (var (place, id) in pins.Refused)
            shell.Error.WriteLine(
                $"handbookgen: {place.File}({place.Line},{place.Column}): "
                    + $"Adding the id '{id}' here would change another anchor of the page."
            );
        foreach (var (place, id) in pins.Contested)
            shell.Error.WriteLine(
                $"handbookgen: {place.File}({place.Line},{place.Column}): "
                    + $"The id '{id}' was not added, because this heading may have lost a protected anchor. "
                    + "Run 'handbookgen check' to see which."
            );
        var isDone = pins.Refused.IsEmpty && pins.Contested.IsEmpty;
        var result = isDone ? ExitCode.Clean : ExitCode.Findings;
        if (dryRun)
        {
            changes.Print(arguments.Root, shell);
            return result;
        }

        foreach (var file in pins.Files)
            shell.Output.WriteLine($"{file.Source.Path}: {string.Join(", ", file.Ids.Select(id => "#" + id))}");
        var count = pins.Files.Sum(file => file.Ids.Length);
        if (count > 0)
            shell.Output.WriteLine(
                $"Pinned {Totals.Count(count, "anchor", "anchors")} in {Totals.Count(pins.Files.Length, "file", "files")}."
            );
        else if (isDone)
            shell.Output.WriteLine("Every protected heading has an explicit id.");
        return result;
    }

    private static ChangedFile Change(PinnedFile file, string root) =>
        new(Path.Combine(root, file.Source.Path.Value), file.Source, TextEdit.Apply(file.Source, file.Edits));
}
