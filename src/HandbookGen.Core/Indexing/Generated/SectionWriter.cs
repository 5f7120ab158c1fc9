using System.Collections.Immutable;
using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing;

/// <summary>Writes the tables that are generated from front matter. Cells are HTML; a table without rows is not written.</summary>
/// <param name="page">The page with the tables.</param>
/// <param name="config">For links.</param>
internal sealed class SectionWriter(Page page, SiteConfig config)
{
    private readonly StringBuilder html = new();
    private readonly ImmutableArray<Anchor>.Builder anchors = ImmutableArray.CreateBuilder<Anchor>();
    private readonly ImmutableArray<Link>.Builder links = ImmutableArray.CreateBuilder<Link>();
    private readonly HashSet<string> taken = page.Anchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);

    /// <param name="id">The anchor of the heading; numbered if the page's text already has it.</param>
    public void Table(string id, string title, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = HtmlTable.Write(columns, rows);
        if (table.Length == 0)
            return;
        for (var n = 1; !taken.Add(id); n++)
            id = $"{id}-{n}";
        anchors.Add(new Anchor(id, AnchorOrigin.Generated, page.FrontMatter.Range));
        html.Append($"<h2 id=\"{id}\">{HtmlText.Escape(title)}<a class=\"permalink\" href=\"#{id}\" aria-label=\"Permalink\">#</a></h2>\n");
        html.Append(table);
    }

    /// <summary>Text, linked if there is a URL.</summary>
    /// <param name="url"><c>https://…</c>, or a path of the site.</param>
    public string Link(string text, Located<string>? url)
    {
        if (url is null)
            return HtmlText.Escape(text);
        links.Add(new Link(url.Value, false, url.Range));
        var href = url.Value.StartsWith('/') ? LinkWriter.Local(config, page.Url, url.Value) : url.Value;
        return $"<a href=\"{HtmlText.Escape(href)}\">{HtmlText.Escape(text)}</a>";
    }

    public Expansion ToExpansion() => new(html.ToString(), "", anchors.ToImmutable(), links.ToImmutable(), []);
}
