using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Writing;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen new</c>.</summary>
internal static class NewCommand
{
    public static Command Create(Shell shell) =>
        new DocumentedCommand(
            "new",
            "Creates a page with everything that a page of its kind must have.",
            new Example(
                "handbookgen new campaign \"Fast Lane\" --dri @ada --launch 2026-12-01",
                "creates a campaign with a code and protected anchors"
            ),
            new Example("handbookgen new team \"Field Marketing\" --dri @ada", "creates a team page")
        )
        {
            NewCampaignCommand.Create(shell),
            NewPageCommand.Create(shell),
            NewTeamCommand.Create(shell),
            NewJobFamilyCommand.Create(shell),
        };

    public static Option<string> ToOption() =>
        new("--to")
        {
            HelpName = "folder",
            Description = "The folder of the new page; defaults to the folder of the other pages of its kind.",
        };

    public static Option<string> DriOption(bool isRequired) =>
        new("--dri")
        {
            HelpName = "person",
            Description = "The responsible person: an @handle, slug or name from the people data.",
            Required = isRequired,
        };

    /// <summary>Writes a page of a kind that no other file has to mention.</summary>
    /// <param name="alike">The pages of the same kind.</param>
    public static int Write(
        SiteArguments arguments,
        string title,
        string? dri,
        string? to,
        Func<IndexedHandbook, IEnumerable<Page>> alike,
        Func<string, string> text,
        Shell shell
    )
    {
        var (handbook, code) = IndexedHandbook.Read(arguments, null, shell);
        if (handbook is null)
            return code;
        if (
            dri is not null
            && PersonOption.Refusal(dri, handbook.Site, DateOnly.FromDateTime(handbook.Config.CurrentDateTime!.Value.DateTime))
                is var (message, help)
        )
            return Refuse(message, help, shell);
        var slug = Slug.Of(title);
        return Write(arguments, handbook, to, alike(handbook), slug, text(slug), [], shell.Output, shell);
    }

    /// <param name="changed">Other files that mention the page.</param>
    /// <param name="told">Receives a line per file that was written.</param>
    public static int Write(
        SiteArguments arguments,
        IndexedHandbook handbook,
        string? to,
        IEnumerable<Page> alike,
        string slug,
        string text,
        IEnumerable<ChangedFile> changed,
        TextWriter told,
        Shell shell
    )
    {
        if (NewPageTarget.Find(arguments, handbook, to, alike, slug, text, shell) is not { } target)
            return Refuse(
                $"The folder '{to}' is not in an input folder of the handbook.",
                "Choose a folder inside one of the 'InputPaths'.",
                shell
            );
        if (Path.Exists(target.File))
            return Refuse(
                $"The file '{target.Content.Source.Path}' already exists.",
                "Choose another name, or another folder with --to.",
                shell
            );
        var anchorLock = target.NewLock(arguments, handbook);
        ChangedFile[] changes = [.. changed, .. anchorLock is { } found ? (ChangedFile[])[found.Lock] : []];
        NewFiles.Write([new NewFile(target.File, text)], changes);
        told.WriteLine($"Created {VisibleText.Of(target.Content.Source.Path.Value)}");
        foreach (var file in changed)
            told.WriteLine($"Changed {VisibleText.Of(file.Source.Path.Value)}");
        if (anchorLock is { } locked)
            told.WriteLine($"Changed {locked.Lock.Source.Path} ({Totals.Count(locked.Added, "new anchor", "new anchors")})");
        return ExitCode.Clean;
    }

    public static int Refuse(string message, string? help, Shell shell)
    {
        shell.Error.WriteLine($"handbookgen: {VisibleText.Of(message)}");
        if (help is not null)
            shell.Error.WriteLine($"  help: {VisibleText.Of(help)}");
        return ExitCode.BadUsage;
    }
}
