using System.Collections.Immutable;

namespace HandbookGen.Indexing.Schemas;

/// <summary>All record schemas.</summary>
public static class RecordSchemas
{
    public static ImmutableArray<RecordSchema> All { get; } =
    [
        new("page", "HandbookGen page", "The front matter of a page.", PageFields.All, MayHaveOthers: true),
        new(
            "campaign",
            "HandbookGen campaign",
            "The front matter of a page with 'type: campaign'.",
            [.. CampaignFields.All, .. PageFields.Beside(CampaignFields.All)],
            MayHaveOthers: true
        ),
        new(
            "team",
            "HandbookGen team",
            "The front matter of a page with 'type: team'.",
            [.. TeamFields.All, .. PageFields.Beside(TeamFields.All)],
            MayHaveOthers: true
        ),
        new(
            "job-family",
            "HandbookGen job family",
            "The front matter of a page with 'type: job-family'.",
            [.. JobFamilyFields.All, .. PageFields.Beside(JobFamilyFields.All)],
            MayHaveOthers: true
        ),
        new(
            "person",
            "HandbookGen people",
            "The file 'data/people.yml', or one person in a file of 'data/team_members'.",
            PersonFields.All,
            MayHaveOthers: true,
            MayBeList: true
        ),
        new("utm", "HandbookGen UTM registry", "The file 'data/utm.yml'.", UtmFields.All, MayHaveOthers: false),
    ];

    /// <summary>Null when there is none with this name.</summary>
    public static RecordSchema? Find(string name) => All.FirstOrDefault(schema => schema.Name == name);
}
