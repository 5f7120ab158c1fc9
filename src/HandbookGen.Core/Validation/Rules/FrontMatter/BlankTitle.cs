using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Validation.Rules;

/// <summary>A page whose title is blank.</summary>
public sealed class BlankTitle : Rule
{
    public override string Id => "HB3003";

    public override string Name => "blank-title";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "The front matter has a `title` key without a value. `missing-title` reports a page " + "without the key.",
            Why: "The page appears under its file name in the browser tab, in search results and in the navigation.",
            Incorrect: """
            title: ""
            description: How campaigns are planned.
            """,
            Correct: """
            title: Campaign planning
            description: How campaigns are planned.
            """,
            Fix: "Write a short title with the words that readers would search for.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        let range = Blank(page.Page)
        where range is not null
        select new Finding(range.Value, "The title of this page is blank.", "Set 'title' to the name of the page.");

    // For campaigns, teams and job families, a missing title is reported when their front matter is read.
    private static SourceRange? Blank(Page page) =>
        page.FrontMatter.Map.Find("title") is { Value: YamlScalar title } entry
        && (title.IsNull ? page.FrontMatter.Kind == PageType.Article : string.IsNullOrWhiteSpace(title.Value))
            ? entry.KeyRange
            : null;
}
