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
        new("dris", Texts, "Several people, if one is not enough"),
        new("DRIs", Texts, "The same as 'dris'"),
        new("owner", Texts, "The same as 'dri'"),
        new("owners", Texts, "The same as 'dris'"),
        new("url", Text, "Replaces the URL made from the path"),
        new("slug", Text, "Replaces the last part of the URL"),
        new("aliases", Texts, "Former URLs of the page"),
        new("redirect_from", Texts, "The same as 'aliases'"),
        new(
            "anchor_aliases",
            new FieldShape("""{"type":"object","additionalProperties":{"type":["string","number"]}}"""),
            "Former anchors of the page and their targets"
        ),
        new("redirect_to", Text, "Turns the page into a redirect"),
        new("canonical_path", Text, "The path of the canonical link, if another page is the original"),
        new(
            "layout",
            Text,
            "'home' for a front page, 'recent-changes' for a list of changes, 'handbook-page-toc' for the kramdown dialect"
        ),
        new("draft", Flag, "Leaves the page out of the site"),
        new(
            "build",
            Map(
                new RecordField("render", AnyOf(Text, Flag), "'never' leaves the page out of the site"),
                new RecordField("list", AnyOf(Text, Flag), "'never' leaves the page out of navigation, lists and the sitemap"),
                new RecordField("publishResources", Flag, "Has no effect")
            ),
            "Whether the page is rendered and listed"
        ),
        new("_build", new FieldShape("{}"), "Hugo's former name of 'build'"),
        new("publishDate", Text, "The page is part of the site from this date on"),
        new("expiryDate", Text, "The page is part of the site until this date"),
        new("date", Text, "Used as 'publishDate' if that is missing"),
        new("cascade", new FieldShape("{}"), "Front matter for all pages below a section"),
        new(
            "index_pages",
            OneOrMany(Choice(Parsing.IndexPages.All.Select(index => index.Name))),
            "Index pages to generate below this page"
        ),
        new("lang", Text, "The language of the page, such as 'en' or 'pt-BR'"),
        new("language", Text, "The same as 'lang'"),
        new("weight", Number, "The position in the navigation, lowest first"),
        new("toc_hide", Flag, "Leaves the page out of the navigation"),
        new("no_list", Flag, "The section does not list its pages"),
        new("simple_list", Flag, "The section has a plain list of its pages"),
        new("print", Flag, "Puts the whole section on one page that can be printed"),
        new("noindex", Flag, "Asks search engines to leave the page out"),
        new("tags", Texts, "The tags of the page"),
        new("protected_anchors", Texts, "The ids of anchors to protect"),
        new("Analyzers", Texts, "Levels of rules on this page, such as 'HB1002=Warning'"),
        new("analyzers", Texts, "The same as 'Analyzers'"),
        new("twitter_image", Text, "The image in previews"),
        new("twitter_image_alt", Text, "The alternative text of the image"),
        new("twitter_site", Text, "The account of the site in previews"),
        new("twitter_creator", Text, "The account of the author in previews"),
    ];

    /// <summary>The page fields that a record does not describe itself.</summary>
    internal static IEnumerable<RecordField> Beside(ImmutableArray<RecordField> own) =>
        All.Where(field => !own.Any(other => other.Key == field.Key));

    internal static RecordField Type(string name) => new("type", Choice([name]), $"Makes the page a {name}", IsRequired: true);

    internal static RecordField Title { get; } = new("title", Text, "The name, without emoji", IsRequired: true);

    /// <summary>A Slack channel.</summary>
    internal static FieldShape Slack { get; } =
        Map(
            new RecordField("channel", Text, "Its name, without '#'"),
            new RecordField("id", Matching(FieldPatterns.SlackId), "The last part of the channel's URL"),
            new RecordField("purpose", Text, "The purpose of the channel")
        );

    /// <summary>A title and a URL.</summary>
    internal static FieldShape Link { get; } =
        Map(
            new RecordField("title", Text, "The text of the link", IsRequired: true),
            new RecordField("url", Target, "A URL, or a path on the site")
        );
}
