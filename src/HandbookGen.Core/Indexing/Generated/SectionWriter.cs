using System.Collections.Immutable;
using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing;

/// <summary>Writes the tables that are generated from front matter. Cells are HTML; a table without rows is not written.</summary>
/// <param name="page">The page with the tables.</param>
internal sealed class SectionWriter(Page page, SiteRecords records)
{
    private readonly StringBuilder html = new();
    private readonly ImmutableArray<Anchor>.Builder anchors = ImmutableArray.CreateBuilder<Anchor>();
    private readonly ImmutableArray<Link>.Builder links = ImmutableArray.CreateBuilder<Link>();

    /// <summary>What is written, in the language of the page.</summary>
    public Words Words { get; } = records.WordsOf(page);

    /// <summary>Writes people.</summary>
    public PersonLinks People { get; } = new(page, records);

    private readonly HashSet<string> taken = page.Anchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);

    /// <param name="id">The anchor of the heading; numbered if the page's text already has it.</param>
    public void Table(string id, string title, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        Add(id, title, HtmlTable.WithoutEmptyColumns(Words, columns, rows));

    /// <summary>A section with any content; nothing for none.</summary>
    /// <param name="id">As in <see cref="Table"/>.</param>
    /// <param name="content">HTML.</param>
    public void Add(string id, string title, string content)
    {
        if (content.Length == 0)
            return;
        for (var n = 1; !taken.Add(id); n++)
            id = $"{id}-{n}";
        anchors.Add(new Anchor(id, AnchorOrigin.Generated, page.FrontMatter.Range));
        html.Append(
            $"<h2 id=\"{id}\">{HtmlText.Escape(title)}<a class=\"permalink\" href=\"#{id}\" "
                + $"aria-label=\"{HtmlText.Escape(Words["permalink"])}\">#</a></h2>\n"
        );
        html.Append(content);
    }

    /// <summary>Text, linked if there is a URL.</summary>
    /// <param name="url"><c>https://…</c>, or a path of the site.</param>
    public string Link(string text, Located<string>? url)
    {
        if (url is null)
            return HtmlText.Escape(text);
        links.Add(new Link(url.Value, false, url.Range));
        var href = url.Value.StartsWith('/') ? LinkWriter.Local(records.Config, page.Url, url.Value) : url.Value;
        return $"<a href=\"{HtmlText.Escape(href)}\">{HtmlText.Escape(text)}</a>";
    }

    public Expansion ToExpansion() =>
        new(html.ToString(), "", anchors.ToImmutable(), links.ToImmutable(), []) { People = People.Shown, HasRecords = true };
}
