using System.Collections.Immutable;
using HandbookGen.Indexing.Campaigns;
using static HandbookGen.Indexing.Schemas.FieldShape;

namespace HandbookGen.Indexing.Schemas;

/// <summary>The keys of a person; <see cref="People.PeopleReader"/> reads them.</summary>
public static class PersonFields
{
    public static ImmutableArray<RecordField> All { get; } =
    [
        new("name", Text, "The name, as colleagues use it", IsRequired: true),
        new("slug", Text, "The name that 'reports_to' refers to; the file name by default"),
        new("gitlab", Text, "The account on GitLab, without '@'"),
        new("handle", Text, "The same as 'gitlab'"),
        new("role", Text, "The role, as text or as HTML with a link to the job family"),
        new("reports_to", Text, "The slug of the manager"),
        new("team", Text, "The name of the team, or the URL of its page"),
        new("picture", Text, "A local file: '/images/people/ann.png', from the root of the site"),
        new("pronouns", Text, "Such as 'she/her'"),
        new("location", Text, "Where the person works, in words"),
        new("email", Matching(FieldPatterns.Email), "The e-mail address"),
        new("links", OneOrMany(PageFields.Link), "Other ways to reach the person"),
        new("start", Date, $"The first day, as {HandbookDate.Forms}"),
        new("left", Date, $"The last day, as {HandbookDate.Forms}"),
        new("departments", OneOrMany(Text), "The departments"),
        new("specialty", OneOrMany(Text), "The parts of the product that the person works on"),
        new("expertise", OneOrMany(Text), "Topics to ask the person about"),
        new("domain_expertise", OneOrMany(Text), "The same as keywords"),
    ];
}
