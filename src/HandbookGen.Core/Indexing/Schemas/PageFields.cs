using System.Collections.Immutable;
using static HandbookGen.Indexing.Schemas.FieldShape;

namespace HandbookGen.Indexing.Schemas;

/// <summary>The keys that every page may have; the same as <see cref="Parsing.FrontMatterReader.Keys"/>.</summary>
public static class PageFields
{
    private static readonly FieldShape Texts = OneOrMany(Text);

    public static ImmutableArray<RecordField> All { get; } =
    [
        new("title", Text, "The name of the page"),
        new("description", Text, "One sentence for search engines and previews"),
        new("linkTitle", Text, "A shorter name for the navigation"),
        new("type", Text, "'campaign', 'team' or 'job-family'; other pages leave it out"),
        new("dri", Texts, "The directly responsible individual: a name, a slug or an '@handle'"),
        new("dris", Texts, "Several of them, where one is not enough"),
        new("DRIs", Texts, "The same as 'dris'"),
        new("owner", Texts, "The same as 'dri'"),
        new("owners", Texts, "The same as 'dris'"),
        new("url", Text, "Replaces the URL that follows from the path"),
        new("slug", Text, "Replaces the last part of the URL"),
        new("aliases", Texts, "Former URLs of the page"),
        new("redirect_from", Texts, "The same as 'aliases'"),
        new(
            "anchor_aliases",
            new FieldShape("""{"type":"object","additionalProperties":{"type":["string","number"]}}"""),
            "Retired anchors of the page, and where they lead"
        ),
        new("redirect_to", Text, "Turns the page into a redirect"),
        new("canonical_path", Text, "The path for the canonical link, when another page is the original"),
        new("layout", Text, "'handbook-page-toc' for the kramdown dialect"),
        new("draft", Flag, "Leaves the page out of the site"),
        new(
            "build",
            Map(
                new RecordField("render", AnyOf(Text, Flag), "'never' leaves the page out of the site"),
                new RecordField("list", AnyOf(Text, Flag), "'never' leaves the page out of navigation, lists and the sitemap"),
                new RecordField("publishResources", Flag, "Has no effect")
            ),
            "What is made of the page"
        ),
        new("publishDate", Text, "The page is part of the site from this date on"),
        new("expiryDate", Text, "The page is part of the site until this date"),
        new("date", Text, "Counts as 'publishDate' where there is none"),
        new("cascade", new FieldShape("{}"), "Front matter for all pages below a section"),
        new(
            "index_pages",
            OneOrMany(Choice(Parsing.IndexPages.All.Select(index => index.Name))),
            "Indexes to make, each a page below this one"
        ),
        new("weight", WholeNumber, "The order in the navigation, lightest first"),
        new("toc_hide", Flag, "Leaves the page out of the navigation"),
        new("no_list", Flag, "A section without the list of its pages"),
        new("simple_list", Flag, "A section with a plain list of its pages"),
        new("noindex", Flag, "Asks search engines to leave the page out"),
        new("tags", Texts, "A list of words"),
        new("protected_anchors", Texts, "Anchors of the page that others rely on"),
        new("Analyzers", Texts, "Levels of rules on this page, such as 'HB1002=Warning'"),
        new("analyzers", Texts, "The same as 'Analyzers'"),
        new("twitter_image", Text, "The picture in previews"),
        new("twitter_image_alt", Text, "What the picture shows"),
        new("twitter_site", Text, "The account of the site in previews"),
        new("twitter_creator", Text, "The account of the author in previews"),
    ];

    /// <summary>Those that a record does not describe itself.</summary>
    internal static IEnumerable<RecordField> Beside(ImmutableArray<RecordField> own) =>
        All.Where(field => !own.Any(other => other.Key == field.Key));

    internal static RecordField Type(string name) => new("type", Choice([name]), $"Makes the page a {name}", IsRequired: true);

    internal static RecordField Title { get; } = new("title", Text, "The name, without emoji", IsRequired: true);

    /// <summary>A channel of Slack.</summary>
    internal static FieldShape Slack { get; } =
        Map(
            new RecordField("channel", Text, "Its name, without '#'"),
            new RecordField("id", Matching(FieldForms.SlackId), "The last part of the channel's address"),
            new RecordField("purpose", Text, "What it is for")
        );

    /// <summary>A name and where it leads.</summary>
    internal static FieldShape Link { get; } =
        Map(
            new RecordField("title", Text, "What readers see", IsRequired: true),
            new RecordField("url", Target, "An address, or a path on the site")
        );
}
