using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.Utm;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Validation.Rules;

/// <summary>An active campaign whose visits cannot be told apart in reports.</summary>
public sealed class CampaignWithoutUtmCode : Rule
{
    public override string Id => "HB4001";

    public override string Name => "campaign-without-utm-code";

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "A campaign with `status: active` has no `utm_campaign`, or only a placeholder such as `TBD`. "
                + "In a hand-written list, a campaign below a heading such as \"Active campaigns\" has no line with its code, or only "
                + "a placeholder there.",
            Why: "Links are published from the first day. Without one agreed code, each team invents its own, and the reports can "
                + "never be combined again.",
            Incorrect: "status: active",
            Correct: """
            status: active
            utm_campaign: autosd
            """,
            Fix: "Agree on a code with digital marketing: lower-case letters and digits, with hyphens or underscores between words. "
                + "Planned and past campaigns do not need a code.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        [
            .. site
                .Records.Campaigns.Where(campaign => IsWithout(campaign.Record, site.Records.Utm))
                .Select(campaign => OfPage(campaign, site.Records)),
            .. site
                .Records.ListedCampaigns.Select(campaign => campaign.Record)
                .Where(campaign =>
                    campaign.Status == CampaignStatus.Active && UtmCodeUses.IsNone(campaign.UtmCampaign?.Value, site.Records.Utm)
                )
                .Select(campaign => OfList(campaign, site.Records)),
        ];

    private static bool IsWithout(Campaign campaign, UtmRegistry registry) =>
        campaign.Status is { Value: CampaignStatus.Active } && UtmCodeUses.IsNone(campaign.UtmCampaign?.Value, registry);

    private static Finding OfList(ListedCampaign campaign, SiteRecords records)
    {
        var code = Registered(campaign.Name, records);
        if (campaign.UtmCampaign is { } placeholder && !string.IsNullOrWhiteSpace(placeholder.Value))
            return new Finding(
                placeholder.Range,
                $"The UTM code of the active campaign '{campaign.Name}' is the placeholder '{placeholder.Value}'.",
                code is null ? "Write the code that its links use." : $"Write '{code}', as in the registry."
            );
        return Finding.Of(
            campaign.Heading,
            $"The active campaign '{campaign.Name}' has no UTM code.",
            code is null
                ? "Add '- Campaign UTM: `code`' below the heading, with the code that its links use."
                : $"Add '- Campaign UTM: `{code}`' below the heading: the registry has this code."
        );
    }

    private static Finding OfPage(OnPage<Campaign> entry, SiteRecords records)
    {
        var (page, campaign) = entry;
        var status = campaign.Status!.Range;
        if (MistypedKey.Of(page.FrontMatter, campaign.Problems, "utm_campaign") is { } mistyped)
            return mistyped.Finding($"the active campaign '{campaign.Title.Value}' has no UTM code");
        var blank = page.FrontMatter.Map.Find("utm_campaign");
        var placeholder = string.IsNullOrWhiteSpace(campaign.UtmCampaign?.Value) ? null : campaign.UtmCampaign;
        var inText = page
            .Lines.FirstOrDefault(line => CampaignLabels.IsUtmCode(line.Label) && UtmCharacters.Mistake(line.Value.Value) is null)
            ?.Value.Value;
        var code = inText ?? Registered(campaign.Title.Value, records);
        var help =
            inText is not null ? $"Set 'utm_campaign: {code}', as in the text."
            : code is not null ? $"Set 'utm_campaign: {code}', as in the registry."
            : "Set 'utm_campaign' to the code that its links use.";
        return new Finding(
            placeholder?.Range ?? blank?.KeyRange ?? status,
            placeholder is null
                ? $"The active campaign '{campaign.Title.Value}' has no UTM code."
                : $"The UTM code of the active campaign '{campaign.Title.Value}' is the placeholder '{placeholder.Value}'.",
            help,
            code is null || blank is not null || status.File != page.Source.Path
                ? null
                : Insert(page, status, code, isSafe: inText is not null)
        )
        {
            Cause = UnreadValues.Of(page.FrontMatter, campaign.Problems, "utm_campaign"),
        };
    }

    // On a line of its own above the status.
    private static Fix Insert(Page page, SourceRange status, string code, bool isSafe)
    {
        var end = page.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var place = new SourceRange(status.File, status.Line, 1, status.Line, 1);
        return new Fix($"Add 'utm_campaign: {code}'", [new TextEdit(place, $"utm_campaign: {YamlText.Of(code)}{end}")], isSafe);
    }

    // A current code that is registered under the campaign's name.
    private static string? Registered(string name, SiteRecords records) =>
        records
            .Utm.Codes.FirstOrDefault(entry =>
                entry.Status == UtmStatus.Current && name.Equals(entry.Name, StringComparison.OrdinalIgnoreCase)
            )
            ?.Code.Value;
}
