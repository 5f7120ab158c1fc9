using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Configuration;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.Importing;
using HandbookGen.Writing;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen import campaigns</c>.</summary>
internal static class ImportCampaignsCommand
{
    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("page")
        {
            Description = "The Markdown file with the list; it does not have to be part of the handbook.",
        };
        var to = new Option<string>("--to")
        {
            HelpName = "folder",
            Description = "Writes the campaigns, and the page as '_index.md', to this folder, and does not change the page.",
        };
        var command = new DocumentedCommand(
            "campaigns",
            "Turns a hand-written list of campaigns into one page per campaign, and replaces the list with a shortcode.",
            new Example(
                "handbookgen import campaigns content/campaigns/_index.md",
                "writes the campaigns next to the page and replaces its list"
            ),
            new Example(
                "handbookgen import campaigns old.md --to content/campaigns --dry-run",
                "shows what would be written to another folder"
            )
        )
        {
            file,
            to,
        };
        var site = new SiteOptions(command);
        site.CompletePages(file, shell);
        var dryRun = new DryRunOption(command, hadDiff: true);
        command.SetAction(parsed =>
            Run(site.Read(parsed, shell.CurrentDirectory), parsed.GetValue(file)!, parsed.GetValue(to), dryRun.Read(parsed, shell), shell)
        );
        return command;
    }

    private static int Run(SiteArguments arguments, string file, string? to, bool dryRun, Shell shell)
    {
        var (handbook, code) = ImportSite.Read(arguments, file, to, shell);
        if (handbook is null)
            return code;
        var page = handbook.Page;
        if (page.Dialect != Dialect.Hugo)
            return Refuse(
                $"'{page.Source.Path}' uses the dialect {page.Dialect}, which has no shortcodes.",
                "Set the dialect of the page to 'hugo' in 'Dialects', or convert the page first.",
                shell
            );
        var listed = CampaignListReader.Read(page);
        if (listed.IsEmpty)
            return Refuse(
                $"'{page.Source.Path}' lists no campaigns.",
                "A campaign is a heading with a line such as 'Launched: 2026-01-31' and a line for its manager or its code.",
                shell
            );
        if (listed.FirstOrDefault(campaign => campaign.Status is null) is { } unknown)
            return Refuse(
                $"The campaign '{unknown.Name}' in line {unknown.Heading.Range.Line} has no status.",
                "Add a heading above it, such as 'Active campaigns' or 'Past campaigns'.",
                shell
            );

        var import = CampaignImport.Of(page, listed, handbook.TakenAnchors, handbook.HeadingIds);
        var files = import
            .Campaigns.Select(campaign => new NewFile(Path.Combine(handbook.Folder, campaign.FileName), campaign.Text))
            .ToList();
        if (to is not null)
            files.Add(new NewFile(Path.Combine(handbook.Folder, "_index.md"), import.PageText));
        if (files.FirstOrDefault(each => Path.Exists(each.Path)) is { } taken)
            return Refuse(
                $"The file '{Shown(taken.Path, arguments)}' already exists.",
                "Move it, or choose another folder with --to.",
                shell
            );
        var changes = new FileChanges([.. files], to is null ? [new ChangedFile(handbook.File, page.Source, import.PageText)] : []);
        var (locked, error) = handbook.Handbook is { } site
            ? LockedChanges.Of(changes, site, arguments.Root)
            : (new LockedChanges(changes, null, null), null);
        if (locked is null)
            return Refuse(error!.Message, error.Help ?? "Correct the page, or choose another folder with --to.", shell);
        if (dryRun)
            return locked.Changes.Print(arguments.Root, shell);
        locked.Changes.Write(arguments.Root);
        Tell(import, Shown(handbook.Folder, arguments), shell);
        locked.TellLock(shell.Output);
        return ExitCode.Clean;
    }

    private static void Tell(CampaignImport import, string folder, Shell shell)
    {
        foreach (var note in import.Notes)
            shell.Output.WriteLine(
                $"{VisibleText.Of(note.Range.File.Value)}({note.Range.Line},{note.Range.Column}): "
                    + $"{FindingLine.NameOf(note.Severity)}: {VisibleText.Of(note.Message)}"
            );
        foreach (var group in import.Campaigns.GroupBy(campaign => campaign.Listed.Status!.Value).OrderBy(group => group.Key))
            shell.Output.WriteLine($"{Totals.Count(group.Count(), "campaign", "campaigns")} {CampaignNames.Of(group.Key)}");
        var kept = import.Campaigns.Count(campaign => campaign.KeepsItsAnchor);
        var left = import.Lines.Count(line => line.Fate == LineFate.Body);
        shell.Output.WriteLine(
            $"Wrote {Totals.Count(import.Campaigns.Length, "page", "pages")} to {VisibleText.Of(folder)} "
                + $"({Totals.Count(kept, "anchor", "anchors")} kept, {Totals.Count(left, "line", "lines")} kept as text)."
        );
    }

    private static string Shown(string path, SiteArguments arguments) => Path.GetRelativePath(arguments.Root, path).Replace('\\', '/');

    private static int Refuse(string message, string help, Shell shell)
    {
        shell.Error.WriteLine($"handbookgen: {VisibleText.Of(message)}");
        shell.Error.WriteLine($"  help: {help}");
        return ExitCode.BadUsage;
    }
}
