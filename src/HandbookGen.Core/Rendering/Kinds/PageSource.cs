using System.Text;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Kinds;

/// <summary>The Markdown of each page beside it, for programs that read text: <c>handbook/hiring/index.md</c>.</summary>
internal sealed class PageSource : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme) => site.Pages
        .Where(page => IsWritten(site, page.Page))
        .Select(page => new OutputFile(PageFile.OutputPathOf(UrlOf(page.Page)), () => Write(site, page.Page)));

    /// <summary>False for pages that search engines must not find, since nothing in Markdown would tell them.</summary>
    public static bool IsWritten(Site site, Page page) => site.Config.GenerateMarkdown && !page.FrontMatter.NoIndex && site.RedirectOf(page) is null;

    /// <summary>Site-absolute: <c>/handbook/hiring/index.md</c>, <c>/handbook/old.md</c>.</summary>
    public static string UrlOf(Page page) =>
        page.Url.EndsWith('/') ? page.Url + "index.md" : (page.Url.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? page.Url[..^".html".Length] : page.Url) + ".md";

    // Of the front matter only what readers see on the page too; the text is the author's.
    private static string Write(Site site, Page page)
    {
        var text = page.Source.Text;
        var markdown = new StringBuilder(text.Length + 256).Append("---\ntitle: ").Append(Quoted(page.Title)).Append('\n');
        if (page.FrontMatter.Description is { Length: > 0 } description)
            markdown.Append("description: ").Append(Quoted(description)).Append('\n');
        markdown.Append("url: ").Append(Quoted(LinkWriter.Absolute(site.Config, page.Url) ?? LinkWriter.Href(site.Config, "/", page.Url))).Append('\n');
        if (LastChange.Of(site.History.Of(page.Source.Path)) is { } change)
            markdown.Append("lastmod: ").Append(change.Date).Append('\n');
        return markdown.Append("---\n").Append(text, page.FrontMatter.BodyStart, text.Length - page.FrontMatter.BodyStart).ToString();
    }

    // A string of JSON is one of YAML too.
    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").ReplaceLineEndings(" ").Replace('\t', ' ').Trim() + "\"";
}
