using System.Collections.Immutable;
using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing;

/// <summary>Writes an index: HTML, with the anchors of its entries and the links to their targets.</summary>
/// <param name="page">The page with the index.</param>
internal sealed class ListWriter(Page page, SiteRecords records)
{
    private readonly SiteConfig config = records.Config;
    private readonly StringBuilder html = new();
    private readonly ImmutableArray<Anchor>.Builder anchors = ImmutableArray.CreateBuilder<Anchor>();
    private readonly ImmutableArray<Link>.Builder links = ImmutableArray.CreateBuilder<Link>();
    private readonly ImmutableArray<(Anchor Anchor, string Text)>.Builder kept = ImmutableArray.CreateBuilder<(
        Anchor Anchor,
        string Text
    )>();
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public Page Page => page;

    /// <summary>What is written, in the language of the page.</summary>
    public Words Words { get; } = records.WordsOf(page);

    /// <summary>Writes people.</summary>
    public PersonLinks People { get; } = new(page, records);

    /// <summary>The heading level of an index: 2, right below the title, on a generated page; otherwise 3.</summary>
    public int Level => LevelOn(page);

    public static int LevelOn(Page page) => page.IsGenerated ? 2 : 3;

    public ListWriter Add(string text)
    {
        html.Append(text);
        return this;
    }

    /// <summary>Writes text, escaped.</summary>
    public ListWriter Text(string text) => Add(HtmlText.Escape(text));

    /// <summary>A new anchor for an entry, as an attribute with a space before it; numbered if the index already has it.</summary>
    /// <param name="cause">The characters that caused the entry.</param>
    /// <param name="text">The text of a protected anchor; null for one that may change.</param>
    public string Id(string id, SourceRange cause, string? text = null)
    {
        var free = id;
        for (var n = 2; !taken.Add(free); n++)
            free = $"{id}-{n}";
        Claim(free, cause, text);
        return $" id=\"{HtmlText.Escape(free)}\"";
    }

    /// <summary>An anchor with a fixed name. Using a name twice is a mistake, and reported.</summary>
    public void Claim(string id, SourceRange cause, string? text)
    {
        taken.Add(id);
        var anchor = new Anchor(id, AnchorOrigin.Generated, cause);
        anchors.Add(anchor);
        if (text is not null)
            kept.Add((anchor, text));
    }

    /// <summary>Former anchors of the same entry, as empty elements.</summary>
    /// <param name="text">As in <see cref="Claim"/>.</param>
    public string Former(IEnumerable<Located<string>> anchors, string? text)
    {
        var written = new StringBuilder();
        foreach (var anchor in anchors)
        {
            Claim(anchor.Value, anchor.Range, text);
            written.Append("<a id=\"").Append(HtmlText.Escape(anchor.Value)).Append("\"></a>");
        }

        return written.ToString();
    }

    /// <summary>A heading with an anchor and a link to it.</summary>
    public ListWriter Heading(int level, string id, string title, SourceRange cause, string? kept = null)
    {
        var attribute = Id(id, cause, kept);
        var name = attribute[5..^1];
        return Add(
            $"<h{level}{attribute}>{title}<a class=\"permalink\" href=\"#{name}\" "
                + $"aria-label=\"{HtmlText.Escape(Words["permalink"])}\">#</a></h{level}>\n"
        );
    }

    /// <summary>A link to a page of the site, with escaped text.</summary>
    /// <param name="cause">The characters that caused the link.</param>
    /// <param name="fragment">An anchor of the target; null for the page itself.</param>
    public string Link(Page target, string text, SourceRange cause, string? fragment = null)
    {
        var hash = fragment is null ? "" : "#" + fragment;
        links.Add(new Link(UrlPath.Encode(target.Url) + hash, false, cause));
        return $"<a href=\"{HtmlText.Escape(LinkWriter.Href(config, page.Url, target.Url) + hash)}\">{HtmlText.Escape(text)}</a>";
    }

    /// <summary>The <c>href</c> of a generated anchor on a page of the site. It exists, so nobody has to check it.</summary>
    public string Href(Page target, string anchor) => (target == page ? "" : LinkWriter.Href(config, page.Url, target.Url)) + "#" + anchor;

    /// <summary>A name, linked if it has a URL.</summary>
    public string Link(NamedLink link)
    {
        if (link.Url is not { } url)
            return HtmlText.Escape(link.Title);
        links.Add(new Link(url.Value, false, url.Range));
        var href = url.Value.StartsWith('/') ? LinkWriter.Local(config, page.Url, url.Value) : url.Value;
        return $"<a href=\"{HtmlText.Escape(href)}\">{HtmlText.Escape(link.Title)}</a>";
    }

    /// <summary>Links to export files; nothing if there are none.</summary>
    public ListWriter Files(string before, IEnumerable<string> paths)
    {
        var list = string.Join(
            ", ",
            paths.Select(path =>
                $"<a href=\"{HtmlText.Escape(LinkWriter.Href(config, page.Url, "/" + path))}\" "
                + $"download=\"\">{path[(path.LastIndexOf('.') + 1)..].ToUpperInvariant()}</a>"
            )
        );
        return list.Length == 0 ? this : Add($"<p class=\"data-files\">{HtmlText.Escape(before)} {list}</p>\n");
    }

    public ListWriter Empty(string sentence) => Add($"<p class=\"empty\">{HtmlText.Escape(sentence)}</p>\n");

    public Expansion ToExpansion() =>
        new(html.ToString(), "", anchors.ToImmutable(), links.ToImmutable(), [])
        {
            Kept = kept.ToImmutable(),
            People = People.Shown,
            HasRecords = true,
        };
}
