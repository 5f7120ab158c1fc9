using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Indexing.Moving;
using HandbookGen.Loading;
using HandbookGen.Validation;
using HandbookGen.Writing;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen mv</c>.</summary>
internal static class MoveCommand
{
    public static Command Create(Shell shell)
    {
        var from = new Argument<string>("old") { Description = "The file of the page, or a folder." };
        var to = new Argument<string>("new") { Description = "The new path; to move a page into a folder, end it with a slash." };
        var command = new DocumentedCommand(
            "mv",
            "Moves a page or a folder, and updates every link to it.",
            new Example("handbookgen mv content/abm.md content/marketing/", "moves a page into a folder and updates the links to it"),
            new Example("handbookgen mv content/abm content/marketing/abm --dry-run", "shows what moving a folder would change")
        )
        {
            from,
            to,
        };
        var site = new SiteOptions(command);
        site.CompletePages(from, shell);
        site.CompletePages(to, shell);
        var dryRun = new DryRunOption(command);
        command.SetAction(parsed =>
            Run(site.Read(parsed, shell.CurrentDirectory), parsed.GetValue(from)!, parsed.GetValue(to)!, dryRun.Read(parsed, shell), shell)
        );
        return command;
    }

    private static int Run(SiteArguments arguments, string from, string to, bool dryRun, Shell shell)
    {
        var (handbook, code) = IndexedHandbook.Read(arguments, null, shell);
        if (handbook is null)
            return code;
        var (renaming, refusal, help) = MoveArguments.Read(
            from,
            to,
            arguments.Root,
            new TypedPaths(arguments.Root, shell.CurrentDirectory, handbook.Config),
            handbook.Config,
            handbook.Loaded.Pages.Select(page => page.Source.Path)
        );
        if (renaming is null)
            return Refuse(refusal!, help, shell);
        if (handbook.Loaded.Data.FirstOrDefault(file => renaming.Covers(file.Source.Path)) is { } data)
            return Refuse($"'{data.Source.Path}' is a data file; its path must not change.", null, shell);
        var (move, taken) = HandbookEdits.Move(handbook.Loaded, handbook.Site, renaming, CommittedFiles.Of(arguments.Root));
        if (move is null)
            return Refuse(taken!.Message, taken.Help, shell);
        var (baseline, mistake) = BaselineFile.Load(arguments.Root);
        if (mistake is not null)
            return Refuse(mistake.Message, mistake.Help, shell);
        if (baseline is not null)
            move = WithBaseline(move, baseline, handbook, arguments.Root);
        if (dryRun)
        {
            MovePatch.Write(move, arguments.Root, RepositoryPaths.Around(arguments.Root, shell), shell.Output);
            return ExitCode.Clean;
        }

        SourceChanges.Apply(arguments.Root, move);
        Tell(move, shell.Output);
        return ExitCode.Clean;
    }

    // The baseline tolerates the same findings at the new path.
    private static PageMove WithBaseline(PageMove move, Baseline baseline, IndexedHandbook handbook, string root)
    {
        var (moved, count) = HandbookEdits.MoveBaseline(baseline, handbook.Loaded, handbook.Site, move);
        return count == 0
            ? move
            : move with
            {
                Texts = move.Texts.Add(new MovedText(BaselineFile.Source(root), moved.Write(), 0, null, 0, count)),
            };
    }

    private static int Refuse(string message, string? help, Shell shell)
    {
        shell.Error.WriteLine($"handbookgen: {message}");
        if (help is not null)
            shell.Error.WriteLine($"  help: {help}");
        return ExitCode.BadUsage;
    }

    private static void Tell(PageMove move, TextWriter output)
    {
        output.WriteLine($"Moved {VisibleText.Of(move.Renaming.From.Value)} to {VisibleText.Of(move.Renaming.To.Value)}");
        foreach (var text in move.Texts)
        {
            string[] changes =
            [
                .. text.Links > 0 ? (string[])[Totals.Count(text.Links, "link", "links")] : [],
                .. text.FormerUrl is { } url ? (string[])[$"the alias '{url}'"] : [],
                .. text.Redirects > 0 ? (string[])[Totals.Count(text.Redirects, "redirect", "redirects")] : [],
                .. text.Anchors < 0 ? (string[])[Totals.Count(-text.Anchors, "URL less", "URLs less")] : [],
                .. text.Anchors > 0 ? (string[])[Totals.Count(text.Anchors, "new URL", "new URLs")] : [],
                .. text.Findings > 0 ? (string[])[Totals.Count(text.Findings, "tolerated finding", "tolerated findings")] : [],
            ];
            output.WriteLine(
                $"{(text.IsNew ? "Created" : text.After.Length == 0 ? "Deleted" : "Changed")} "
                    + $"{VisibleText.Of(move.Renaming.Of(text.Before.Path).Value)}: "
                    + string.Join(", ", changes is [] ? ["a former URL"] : changes)
            );
        }

        foreach (var place in move.Left)
            output.WriteLine(
                $"Did not change {VisibleText.Of(move.Renaming.Of(place.File).Value)}({place.Line},{place.Column}): "
                    + "the URL has character references. The alias redirects it."
            );
    }
}
