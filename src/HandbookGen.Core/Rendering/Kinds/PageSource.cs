using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Kinds;

/// <summary>The Markdown of each page, next to its HTML, for programs that read text: <c>handbook/hiring/index.md</c>.</summary>
internal sealed class PageSource : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme) =>
        site
            .Pages.Where(page => IsWritten(site, page.Page))
            .Select(page => new OutputFile(SourceUrl.OutputPathOf(UrlOf(page.Page)), output => Write(site, page.Page, output)));

    /// <summary>False for pages that search engines must not index: Markdown has no way to say so.</summary>
    public static bool IsWritten(Site site, Page page) =>
        site.Config.GenerateMarkdown && !page.FrontMatter.NoIndex && site.RedirectOf(page) is null;

    /// <summary>Site-absolute: <c>/handbook/hiring/index.md</c>, <c>/handbook/old.md</c>.</summary>
    public static string UrlOf(Page page) =>
        page.Url.EndsWith('/')
            ? page.Url + "index.md"
            : (page.Url.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? page.Url[..^".html".Length] : page.Url) + ".md";

    // From the front matter only what the page shows too; the text is the author's.
    private static void Write(Site site, Page page, TextWriter output)
    {
        output.Write($"---\ntitle: {Quoted(page.Title)}\n");
        if (page.FrontMatter.Description is { Length: > 0 } description)
            output.Write($"description: {Quoted(description)}\n");
        output.Write($"url: {Quoted(LinkWriter.Published(site.Config, page.Url))}\n");
        if (LastChange.DayOf(site.History.Of(page.Source.Path)) is { } day)
            output.Write($"lastmod: {day}\n");
        output.Write("---\n");
        output.Write(page.Source.Text.AsSpan(page.FrontMatter.BodyStart));
    }

    // A JSON string is also a YAML string.
    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").ReplaceLineEndings(" ").Replace('\t', ' ').Trim() + "\"";
}
