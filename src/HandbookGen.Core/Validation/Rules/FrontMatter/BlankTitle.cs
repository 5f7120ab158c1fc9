using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Validation.Rules;

/// <summary>A page that has no name.</summary>
public sealed class BlankTitle : Rule
{
    public override string Id => "HB3003";

    public override string Name => "blank-title";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "The front matter has a `title` without a value. A page without the key is left alone: its first heading stands in.",
            Why: "The page is listed under the name of its file, in the browser tab, in search results and in the navigation.",
            Bad: """
            title: ""
            description: How campaigns are planned.
            """,
            Good: """
            title: Campaign planning
            description: How campaigns are planned.
            """,
            Fix: "Write what a reader would look for, in a few words.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        let range = Blank(page.Page)
        where range is not null
        select new Finding(range.Value, "The page has no title.", "Write 'title: ...' with the name of the page.");

    // The readers of campaigns, teams and job families ask for a missing title themselves.
    private static SourceRange? Blank(Page page) =>
        page.FrontMatter.Map.Find("title") is { Value: YamlScalar title } entry
        && (title.IsNull ? page.FrontMatter.Kind == PageType.Article : string.IsNullOrWhiteSpace(title.Value))
            ? entry.KeyRange
            : null;
}
