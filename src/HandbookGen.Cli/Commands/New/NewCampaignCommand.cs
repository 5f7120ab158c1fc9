using System.CommandLine;
using System.Globalization;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.Scaffolding;
using HandbookGen.Indexing.Utm;
using HandbookGen.Parsing.Yaml;
using HandbookGen.Writing;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen new campaign</c>.</summary>
internal static class NewCampaignCommand
{
    private sealed record Typed(string Name, string Dri, string Launch, string? Kind, string? Code, string? Today, bool Epic);

    public static Command Create(Shell shell)
    {
        var name = new Argument<string>("name")
        {
            Description = "The name, without the word 'campaign'; the file and the anchor are named after it.",
        };
        var dri = NewOptions.Dri(isRequired: true);
        var launch = new Option<string>("--launch")
        {
            HelpName = "date",
            Description = $"The launch date, as {HandbookDate.Forms}.",
            Required = true,
        };
        var kind = new Option<string>("--kind") { HelpName = "kind", Description = "What it promotes, e.g. capability or solution." };
        var code = new Option<string>("--code")
        {
            HelpName = "code",
            Description = "The value of 'utm_campaign' in its links; the default is made from the name.",
        };
        var today = new Option<string>("--today")
        {
            HelpName = "date",
            Description = "The day to count the days until the launch from; defaults to today.",
        };
        var epic = new Option<bool>("--epic")
        {
            Description = "Prints the description of its epic; all other output goes to standard error.",
        };
        var command = new DocumentedCommand(
            "campaign",
            "Creates a campaign: its page, its code in the registry, and its anchors in the lock.",
            new Example(
                "handbookgen new campaign \"Fast Lane\" --dri @ada --launch 2026-12-01",
                "creates 'fast-lane.md' next to the other campaigns"
            ),
            new Example(
                "handbookgen new campaign \"Fast Lane\" --dri @ada --launch FY27-Q4 --epic > epic.md",
                "also writes the description of its epic"
            )
        )
        {
            name,
            dri,
            launch,
            kind,
            code,
            today,
            epic,
        };
        var options = new NewOptions(command);
        command.SetAction(parsed =>
            Run(
                options.Read(parsed, shell),
                new Typed(
                    parsed.GetValue(name)!,
                    parsed.GetValue(dri)!,
                    parsed.GetValue(launch)!,
                    parsed.GetValue(kind),
                    parsed.GetValue(code),
                    parsed.GetValue(today),
                    parsed.GetValue(epic)
                ),
                shell
            )
        );
        return command;
    }

    private static int Run(NewArguments arguments, Typed typed, Shell shell)
    {
        if (typed.Epic && arguments.IsDryRun)
            return NewCommand.Refuse("'--epic' and '--dry-run' both print to standard output.", "Use one of them.", shell);
        if (NewName.Refusal(typed.Name) is var (unusable, cure))
            return NewCommand.Refuse(unusable, cure, shell);
        var (handbook, exit) = IndexedHandbook.Read(arguments.Site, null, shell);
        if (handbook is null)
            return exit;
        var records = handbook.Site.Records;
        if (TodayOf(typed, handbook) is not { } today)
            return NewCommand.Refuse($"'{typed.Today}' is not a date.", "Write it as yyyy-mm-dd.", shell);
        if (HandbookDate.Parse(typed.Launch) is not { } launch)
            return NewCommand.Refuse(
                $"'{typed.Launch}' is not a date.",
                LooseDate.Guess(typed.Launch) is { } guess ? $"Write '{guess}'." : $"Write it as {HandbookDate.Forms}.",
                shell
            );
        var kind = CampaignNames.Kind.Where(each => each.Name == typed.Kind).Select(each => (CampaignKind?)each.Value).FirstOrDefault();
        if (typed.Kind is not null && kind is null)
            return NewCommand.Refuse(
                $"Unknown kind '{typed.Kind}'.",
                $"Use one of {string.Join(", ", CampaignNames.Kind.Select(each => each.Name))}.",
                shell
            );
        if (PersonOption.Refusal(typed.Dri, handbook.Site, today) is var (message, help))
            return NewCommand.Refuse(message, help, shell);
        var anchor = Slug.Of(typed.Name);
        if (records.CampaignAt(anchor) is { } same)
            return NewCommand.Refuse(
                $"The anchor '{anchor}' belongs, or once belonged, to the campaign '{same.Title.Value}'.",
                "Choose another name.",
                shell
            );
        var (code, wrong) = CodeOf(typed, handbook);
        if (code is null)
            return NewCommand.Refuse(wrong, "Choose another code with --code.", shell);
        var campaign = new NewCampaign(typed.Name, anchor, typed.Dri, launch, kind, code);
        return Write(arguments, handbook, typed, campaign, today, shell);
    }

    private static int Write(
        NewArguments arguments,
        IndexedHandbook handbook,
        Typed typed,
        NewCampaign campaign,
        DateOnly today,
        Shell shell
    )
    {
        if (campaign.DaysUntilLaunch(today) is var days and < NewCampaign.DaysOfPreparation)
        {
            shell.Error.WriteLine(
                $"handbookgen: There are {days} days from {today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} "
                    + $"to the launch ({campaign.Launch}); a campaign needs {NewCampaign.DaysOfPreparation}."
            );
            shell.Error.WriteLine("  help: Choose a later launch, or agree on it with everyone who has to prepare something.");
        }

        var told = typed.Epic || arguments.IsDryRun ? shell.Error : shell.Output;
        var registry = Registry(arguments.Site.Root, handbook, campaign);
        var page = new PlannedPage(
            campaign.Anchor,
            CampaignScaffold.Write(campaign),
            handbook.Site.Records.Campaigns.Select(each => each.Page),
            registry is null ? [] : [registry]
        );
        var exit = NewCommand.Write(arguments, handbook, page, told, shell);
        if (exit != ExitCode.Clean)
            return exit;
        told.WriteLine(
            $"The campaign code is '{campaign.Code}'"
                + (registry is null ? "; there is no list 'codes' in 'data/utm.yml' to add it to." : ".")
        );
        if (typed.Epic)
            shell.Output.Write(EpicText.Write(campaign, PersonFor(campaign.Dri, handbook)));
        return exit;
    }

    private static DateOnly? TodayOf(Typed typed, IndexedHandbook handbook)
    {
        if (typed.Today is null)
            return DateOnly.FromDateTime(handbook.Config.PublishTime!.Value.DateTime);
        return DateOnly.TryParseExact(typed.Today, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }

    // The code, or null and the reason why there is none.
    private static (string? Code, string Wrong) CodeOf(Typed typed, IndexedHandbook handbook)
    {
        var records = handbook.Site.Records;
        if (typed.Code is null)
            return UtmProposal.For(typed.Name, records) is { } proposed
                ? (proposed, "")
                : (null, $"'{typed.Name}' has no characters that a code can contain.");
        if (UtmCharacters.Mistake(typed.Code) is { } mistake)
            return (null, $"The code '{typed.Code}' has {mistake}.");
        if (UtmProposal.IsTaken(typed.Code, records))
            return (null, $"The code '{typed.Code}' belongs to another campaign.");
        return UtmCodeParser.Parse(typed.Code, records.Utm) is { Mistakes: [var first, ..] } ? (null, first.Message) : (typed.Code, "");
    }

    private static ChangedFile? Registry(string root, IndexedHandbook handbook, NewCampaign campaign)
    {
        if (handbook.Site.Records.Data.Find("utm") is not YamlMap map)
            return null;
        var source = handbook.Loaded.Data.First(file => file.Source.Path == map.Range.File).Source;
        var text = RegistryEntry.Add(source, map, campaign.Code, campaign.Name, campaign.Launch);
        return text is null ? null : new ChangedFile(Path.Combine(root, source.Path.Value), source, text);
    }

    private static (string Name, string Handle) PersonFor(string dri, IndexedHandbook handbook)
    {
        var person = handbook.Site.Records.People.Find(dri);
        return (
            person?.Name ?? (dri.StartsWith('@') ? "?" : dri),
            person?.Handle is { } handle ? "@" + handle
            : dri.StartsWith('@') ? dri
            : "@?"
        );
    }
}
