using System.Collections.Immutable;
using HandbookGen.Indexing.Campaigns;
using static HandbookGen.Indexing.Schemas.FieldShape;

namespace HandbookGen.Indexing.Schemas;

/// <summary>The keys of a campaign; <see cref="CampaignReader"/> reads them.</summary>
public static class CampaignFields
{
    private static readonly RecordField Url = new("url", Https, "The address", IsRequired: true);

    private static readonly FieldShape Anchor = Matching(FieldPatterns.Anchor);

    private static readonly FieldShape FiscalYear = Matching(FieldPatterns.FiscalYear);

    private static readonly FieldShape Locale = Matching(FieldPatterns.Locale);

    private static readonly FieldShape People = OneOrMany(Text);

    public static ImmutableArray<RecordField> All { get; } =
    [
        PageFields.Type("campaign"),
        PageFields.Title,
        new("status", Choice(CampaignNames.Status.Select(status => status.Name)), "The stage of the campaign", IsRequired: true),
        new("kind", Choice(CampaignNames.Kind.Select(kind => kind.Name)), "What the campaign promotes"),
        new("anchor", Anchor, "The campaign's anchor on every list; never change it"),
        new(
            "former_names",
            OneOrMany(
                AnyOf(
                    Text,
                    Map(
                        new RecordField("name", Text, "The former name", IsRequired: true),
                        new RecordField("anchor", Anchor, "Its anchor; made from the name by default")
                    )
                )
            ),
            "Former names, latest first; their anchors keep working"
        ),
        new("manager_dri", Text, "The campaign manager: exactly one person", IsRequired: true),
        new("manager_interim", Flag, "Whether the manager is only interim"),
        new("manager_former", OneOrMany(Text), "Former managers, latest first"),
        new("launch_date", Date, $"As {HandbookDate.Forms}"),
        new("refresh_date", Date, $"As {HandbookDate.Forms}, not before the launch"),
        new("always_on", Flag, "Improved continually, without an end date"),
        new("fiscal_year", OneOrMany(FiscalYear), "As FYnn; taken from the epics or the launch by default"),
        new("utm_campaign", Matching(FieldPatterns.UtmCode), "The UTM code in the campaign's links"),
        new(
            "epics",
            OneOrMany(
                Map(
                    Url,
                    new RecordField("fiscal_year", FiscalYear, "As FYnn"),
                    new RecordField("wip", Flag, "Still being written"),
                    new RecordField("label", Text, "The text of the link")
                )
            ),
            "The epics, one for each fiscal year"
        ),
        new("sdr_epic", Https, "The epic for SDR and sales enablement"),
        new("brief", Https, "The campaign brief"),
        new(
            "core_team",
            AnyOf(
                Https,
                Map([
                    new RecordField("url", Https, "The page that lists the members"),
                    .. CoreTeamRoles.All.Select(role => new RecordField(role.Key, People, role.Name)),
                ])
            ),
            "The URL of the core team's page, or its members by role"
        ),
        new(
            "daci",
            OneOrMany(
                Map(
                    new RecordField("item", Text, "The deliverable", IsRequired: true),
                    new RecordField("driver", Text, "The person or role who drives it", IsRequired: true),
                    new RecordField("approver", Text, "The person or role who approves it"),
                    new RecordField("contributors", People, "The people who contribute"),
                    new RecordField("informed", People, "The people who are informed"),
                    new RecordField("note", Text, "A note")
                )
            ),
            "The deliverables and who is responsible for them"
        ),
        new("content_plan", Https, "Content and events"),
        new("slack", PageFields.Slack, "The campaign's channel"),
        new(
            "sfdc",
            OneOrMany(
                Map(
                    new RecordField(
                        "id",
                        Matching(FieldPatterns.SalesforceId),
                        "The part of the URL that begins with '701'",
                        IsRequired: true
                    ),
                    new RecordField("label", Text, "The audience")
                )
            ),
            "The campaigns in Salesforce"
        ),
        new(
            "landing_pages",
            OneOrMany(
                Map(
                    Url,
                    new RecordField("persona", Text, "The audience"),
                    new RecordField("locale", Locale, "Such as 'fr-FR'"),
                    new RecordField(
                        "state",
                        Choice(CampaignNames.LandingPage.Select(state => state.Name)),
                        "Whether the campaign still uses it"
                    )
                )
            ),
            "The landing pages of the campaign"
        ),
        new("resources", OneOrMany(PageFields.Link), "Message houses, toolkits, recordings"),
        new("flow_diagram", Https, "The diagram of the reader's way through the campaign"),
        new(
            "review_decks",
            OneOrMany(
                Map(
                    Url,
                    new RecordField("date", Date, $"As {HandbookDate.Forms}"),
                    new RecordField("internal", Flag, "Only team members can open it")
                )
            ),
            "The decks of campaign reviews"
        ),
        new(
            "localized",
            Map(
                new RecordField("of", Anchor, "The anchor of the original campaign", IsRequired: true),
                new RecordField("locale", Locale, "Such as 'fr-FR'"),
                new RecordField("region", Text, "Such as 'emea'")
            ),
            "The original of a localized campaign"
        ),
        new(
            "sunset",
            Map(
                new RecordField("quarter", Date, "The last quarter, as FYnn-Qn"),
                new RecordField("successor", Anchor, "The anchor of the campaign that takes over"),
                new RecordField("note", Text, "A note")
            ),
            "The end of the campaign"
        ),
        new("partner", Text, "The name of the partner"),
        new("note", Text, "One sentence that has no other key"),
    ];
}
