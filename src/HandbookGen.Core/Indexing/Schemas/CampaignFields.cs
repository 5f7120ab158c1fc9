using System.Collections.Immutable;
using HandbookGen.Indexing.Campaigns;
using static HandbookGen.Indexing.Schemas.FieldShape;

namespace HandbookGen.Indexing.Schemas;

/// <summary>The keys of a campaign; <see cref="CampaignReader"/> reads them.</summary>
public static class CampaignFields
{
    private static readonly RecordField Url = new("url", Https, "The address", IsRequired: true);

    private static readonly FieldShape Anchor = Matching(FieldForms.Anchor);

    private static readonly FieldShape FiscalYear = Matching(FieldForms.FiscalYear);

    private static readonly FieldShape Locale = Matching(FieldForms.Locale);

    private static readonly FieldShape People = OneOrMany(Text);

    public static ImmutableArray<RecordField> All { get; } =
    [
        PageFields.Type("campaign"),
        PageFields.Title,
        new("status", Choice(CampaignNames.Status.Select(status => status.Name)), "How far the campaign is", IsRequired: true),
        new("kind", Choice(CampaignNames.Kind.Select(kind => kind.Name)), "What the campaign promotes"),
        new("anchor", Anchor, "The campaign's place on every list; never change it"),
        new(
            "former_names",
            OneOrMany(
                AnyOf(
                    Text,
                    Map(
                        new RecordField("name", Text, "The former name", IsRequired: true),
                        new RecordField("anchor", Anchor, "The anchor that it had; from the name when left out")
                    )
                )
            ),
            "Earlier names, latest first; their anchors live on"
        ),
        new("manager_dri", Text, "The campaign manager: exactly one person", IsRequired: true),
        new("manager_interim", Flag, "Whether that person stands in for somebody"),
        new("manager_former", OneOrMany(Text), "Earlier managers, latest first"),
        new("launch_date", Date, $"As {HandbookDate.Forms}"),
        new("refresh_date", Date, $"As {HandbookDate.Forms}, not before the launch"),
        new("always_on", Flag, "Improved all the time, without an end"),
        new("fiscal_year", OneOrMany(FiscalYear), "As FYnn; from the epics or the launch when left out"),
        new("utm_campaign", Matching(FieldForms.UtmCode), "The code that the campaign's links carry"),
        new(
            "epics",
            OneOrMany(
                Map(
                    Url,
                    new RecordField("fiscal_year", FiscalYear, "As FYnn"),
                    new RecordField("wip", Flag, "Still being written"),
                    new RecordField("label", Text, "What readers see")
                )
            ),
            "The epics, one for each fiscal year"
        ),
        new("sdr_epic", Https, "The epic on enablement of SDRs and sales"),
        new("brief", Https, "The campaign brief"),
        new(
            "core_team",
            AnyOf(
                Https,
                Map([
                    new RecordField("url", Https, "Where the members are listed"),
                    .. CoreTeamRoles.All.Select(role => new RecordField(role.Key, People, role.Name)),
                ])
            ),
            "The address of the core team, or who has which role in it"
        ),
        new(
            "daci",
            OneOrMany(
                Map(
                    new RecordField("item", Text, "What is delivered", IsRequired: true),
                    new RecordField("driver", Text, "Who gets it done", IsRequired: true),
                    new RecordField("approver", Text, "Who decides"),
                    new RecordField("contributors", People, "Who helps"),
                    new RecordField("informed", People, "Who is told"),
                    new RecordField("note", Text, "A remark")
                )
            ),
            "Who has which part in what is delivered"
        ),
        new("content_plan", Https, "Content and events"),
        new("slack", PageFields.Slack, "The campaign's channel"),
        new(
            "sfdc",
            OneOrMany(
                Map(
                    new RecordField(
                        "id",
                        Matching(FieldForms.SalesforceId),
                        "The part of the address that begins with '701'",
                        IsRequired: true
                    ),
                    new RecordField("label", Text, "For whom")
                )
            ),
            "The campaigns in Salesforce"
        ),
        new(
            "landing_pages",
            OneOrMany(
                Map(
                    Url,
                    new RecordField("persona", Text, "For whom"),
                    new RecordField("locale", Locale, "Such as 'fr-FR'"),
                    new RecordField(
                        "state",
                        Choice(CampaignNames.LandingPage.Select(state => state.Name)),
                        "Whether it still serves the campaign"
                    )
                )
            ),
            "Where the campaign sends its visitors"
        ),
        new("resources", OneOrMany(PageFields.Link), "Message houses, toolkits, recordings"),
        new("flow_diagram", Https, "How readers move through the campaign"),
        new(
            "review_decks",
            OneOrMany(
                Map(
                    Url,
                    new RecordField("date", Date, $"As {HandbookDate.Forms}"),
                    new RecordField("internal", Flag, "Only team members can open it")
                )
            ),
            "Decks in which the campaign was reviewed"
        ),
        new(
            "localized",
            Map(
                new RecordField("of", Anchor, "The anchor of the original", IsRequired: true),
                new RecordField("locale", Locale, "Such as 'fr-FR'"),
                new RecordField("region", Text, "Such as 'emea'")
            ),
            "What the campaign is made from"
        ),
        new(
            "sunset",
            Map(
                new RecordField("quarter", Date, "When it ends, as FYnn-Qn"),
                new RecordField("successor", Anchor, "The anchor of the campaign that takes over"),
                new RecordField("note", Text, "A remark")
            ),
            "The end of the campaign"
        ),
        new("partner", Text, "The name of the partner"),
        new("note", Text, "One sentence that fits nowhere else"),
    ];
}
