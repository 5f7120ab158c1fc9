using System.Collections.Immutable;
using static HandbookGen.Indexing.Schemas.FieldShape;

namespace HandbookGen.Indexing.Schemas;

/// <summary>The keys of a job family; <see cref="JobFamilies.JobFamilyReader"/> reads them.</summary>
public static class JobFamilyFields
{
    private static readonly FieldShape NameOrLink = AnyOf(Text, PageFields.Link);

    public static ImmutableArray<RecordField> All { get; } =
    [
        PageFields.Type("job-family"),
        PageFields.Title,
        new("department", Text, "The department"),
        new("reports_to", NameOrLink, "The position that all levels report to"),
        new(
            "levels",
            OneOrMany(
                Map(
                    new RecordField("title", Text, "The title of the level", IsRequired: true),
                    new RecordField("grade", Text, "The job grade"),
                    new RecordField("anchor", Matching(FieldPatterns.Anchor), "The anchor of the level's heading"),
                    new RecordField("reports_to", NameOrLink, "Only if it differs from the family's"),
                    new RecordField("summary", Text, "One sentence")
                )
            ),
            "The levels, lowest first"
        ),
        new("next_step", NameOrLink, "The job family that follows the highest level"),
    ];
}
