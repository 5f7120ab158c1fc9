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

    /// <summary>Writes a page of a kind that no other file has to mention.</summary>
    /// <param name="alike">The pages of the same kind.</param>
    /// <param name="text">Writes the page; receives its slug.</param>
    public static int Write(
        NewArguments arguments,
        string title,
        string? dri,
        Func<Site, IEnumerable<Page>> alike,
        Func<string, string> text,
        Shell shell
    )
    {
        if (NewName.Refusal(title) is var (wrong, cure))
            return Refuse(wrong, cure, shell);
        var (handbook, code) = IndexedHandbook.Read(arguments.Site, null, shell);
        if (handbook is null)
            return code;
        if (dri is not null && PersonOption.Refusal(dri, handbook.Site, handbook.Site.Config.Today) is var (message, help))
            return Refuse(message, help, shell);
        var slug = Slug.Of(title);
        return Write(arguments, handbook, new PlannedPage(slug, text(slug), alike(handbook.Site), []), shell.Output, shell);
    }

    /// <param name="told">Receives a line per file that was written.</param>
    public static int Write(NewArguments arguments, IndexedHandbook handbook, PlannedPage page, TextWriter told, Shell shell)
    {
        var (place, refusal, cure) = NewPageTarget.Find(arguments, handbook.Config, page.Alike, page.Slug + ".md", shell);
        if (place is null)
            return Refuse(refusal, cure, shell);
        var root = arguments.Site.Root;
        var (locked, error) = LockedChanges.Of(new FileChanges([new NewFile(place.File, page.Text)], page.Changed), handbook, root);
        if (locked is null)
            return Refuse(error!.Message, "Choose another name, or another folder with --to.", shell);
        if (arguments.IsDryRun)
            return locked.Changes.Print(root, shell);
        locked.Changes.Write(root);
        told.WriteLine($"Created {VisibleText.Of(place.InSite.Value)}");
        foreach (var file in page.Changed)
            told.WriteLine($"Changed {VisibleText.Of(file.Source.Path.Value)}");
        locked.TellLock(told);
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
