using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A page without a title, which is named after a heading or its file.</summary>
public sealed class MissingTitle : Rule
{
    public override string Id => "HB3020";

    public override string Name => "missing-title";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "The front matter of a page has no `title`, or the page has neither front matter nor a heading of level 1 above all "
                + "its text. "
                + "A `title` without a value is reported by `blank-title`.",
            Why: "The page is named after its first heading of level 1, after its first heading, or after its file, in the browser "
                + "tab, in search results and in the "
                + "navigation. A new heading at its top renames it.",
            Incorrect: """
            ---
            description: How campaigns are planned.
            ---
            """,
            Correct: """
            ---
            title: Campaign planning
            description: How campaigns are planned.
            ---
            """,
            Fix: "Add a short title with the words that readers would search for."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        where IsUntitled(page.Page)
        select new Finding(
            SourceRange.StartOf(page.Page.Source.Path),
            $"The page has no 'title', so it is named '{page.Page.Title}' after its {Origin(page.Page)}.",
            "Add 'title: ...' to the front matter."
        );

    // Campaigns, teams and job families need a title: it is reported when their front matter is read.
    private static bool IsUntitled(Page page) =>
        page is { IsGenerated: false, FrontMatter: { Kind: PageType.Article, RedirectTo: null } }
        && page.FrontMatter.Map.Find("title") is null
        && !IsNamedInText(page)
        && !IsUnread(page)
        && MissedFrontMatter.Find(page.Source) is null;

    // Repositories, wikis and books have no front matter: a page begins with its name.
    private static bool IsNamedInText(Page page) =>
        FrontMatterSpan.FindEnd(page.Source.Text).Fence == FrontMatterFence.None
        && page.Headings is [{ Level: 1 } first, ..]
        && first.Text == page.Title
        && !HasTextAbove(page, first);

    // Logos and badges are links and pictures; they may come first.
    private static bool HasTextAbove(Page page, Heading heading)
    {
        var source = page.Source;
        for (var at = 0; at < source.OffsetOf(heading.Range.Line, heading.Range.Column); at++)
        {
            if (!char.IsWhiteSpace(source.Text[at]) && page.Text.IsProse(source, at) && !page.Text.IsLinkText(source, at))
                return true;
        }

        return false;
    }

    // The front matter has text, but no key could be read: that is reported, and the title may be in it.
    private static bool IsUnread(Page page)
    {
        var span = FrontMatterSpan.FindEnd(page.Source.Text);
        return span.Fence is FrontMatterFence.Toml or FrontMatterFence.Unclosed
            || (
                page.FrontMatter.Map.Entries.All(entry => entry.KeyRange.File != page.Source.Path)
                && !page.Source.Text.AsSpan(span.YamlStart, span.YamlEnd - span.YamlStart).IsWhiteSpace()
            );
    }

    private static string Origin(Page page) =>
        page.Headings.FirstOrDefault(heading => heading.Text.Length > 0) is not { } first ? "file"
        : first.Text == page.Title ? "first heading"
        : "first heading of level 1";
}
