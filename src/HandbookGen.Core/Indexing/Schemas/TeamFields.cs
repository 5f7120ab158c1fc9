using System.Collections.Immutable;
using static HandbookGen.Indexing.Schemas.FieldShape;

namespace HandbookGen.Indexing.Schemas;

/// <summary>The keys of a team; <see cref="Teams.TeamReader"/> reads them.</summary>
public static class TeamFields
{
    private static readonly RecordField Name = new("name", Text, "The name", IsRequired: true);

    public static ImmutableArray<RecordField> All { get; } =
    [
        PageFields.Type("team"),
        PageFields.Title,
        new(
            "members",
            OneOrMany(
                Map(
                    Name,
                    new RecordField("handle", Text, "The account on GitLab, without '@'"),
                    new RecordField("role", Text, "The role in the team"),
                    new RecordField("url", Target, "The page of the person or the job family")
                )
            ),
            "The members"
        ),
        new("slack", OneOrMany(PageFields.Slack), "The channels"),
        new("boards", OneOrMany(PageFields.Link), "The boards"),
        new("labels", OneOrMany(Map(Name, new RecordField("meaning", Text, "The meaning of the label"))), "The labels of issues"),
        new("meetings", OneOrMany(Map(Name, new RecordField("cadence", Text, "How often, in words"))), "The meetings"),
        new(
            "sla",
            OneOrMany(
                Map(
                    new RecordField("request", Text, "The kind of request", IsRequired: true),
                    new RecordField("days", WholeNumber, "The number of business days", IsRequired: true)
                )
            ),
            "The times to respond to requests"
        ),
        new("job_families", OneOrMany(Text), "The job families: the URLs of their pages, or the names of their files"),
    ];
}
