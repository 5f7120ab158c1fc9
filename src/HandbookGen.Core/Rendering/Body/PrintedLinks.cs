using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering.Body;

/// <summary>
/// Lets the HTML of several pages stand on one: ids are unique, links between these pages stay on it, other links are those of its own URL,
/// and headings are as deep as their page.
/// </summary>
internal sealed class PrintedLinks(PrintedSection section, Site site)
{
    private const int DeepestHeading = 6;

    // Lists of ids, or one.
    private static readonly FrozenSet<string> References = FrozenSet.ToFrozenSet([
        "aria-activedescendant",
        "aria-controls",
        "aria-describedby",
        "aria-details",
        "aria-errormessage",
        "aria-flowto",
        "aria-labelledby",
        "aria-owns",
        "commandfor",
        "for",
        "headers",
        "list",
        "popovertarget",
    ]);

    private readonly FrozenDictionary<string, Page> pages = section.Pages.ToFrozenDictionary(
        each => each.Page.Url,
        each => each.Page,
        StringComparer.Ordinal
    );

    /// <summary>The id of a page: its path below the section, with a slash at the end, and without colons.</summary>
    public string IdOf(Page page)
    {
        var path = page.Url.StartsWith(section.Section.Url, StringComparison.Ordinal) ? page.Url[section.Section.Url.Length..] : page.Url;
        return path.TrimEnd('/').Replace("%", "%25").Replace(":", "%3A") + "/";
    }

    /// <summary>The level of a heading on the one page.</summary>
    /// <param name="level">On its own page.</param>
    /// <param name="depth">How deep below the section its page is.</param>
    public static int LevelOf(int level, int depth) => Math.Min(DeepestHeading, level + depth);

    /// <param name="html">Rendered for the page's own URL.</param>
    public string Rewrite(string html, Page page, int depth)
    {
        var result = new StringBuilder(html.Length + html.Length / 8);
        var at = 0;
        foreach (var tag in HtmlScanner.Scan(html, 0, html.Length).OfType<HtmlTag>())
        {
            if (tag.Name is ['h', >= '1' and <= '6'])
            {
                var digit = tag.Start + (tag.IsClosing ? 3 : 2);
                result.Append(html, at, digit - at).Append(LevelOf(tag.Name[1] - '0', depth).ToString(CultureInfo.InvariantCulture));
                at = digit + 1;
            }

            foreach (var attribute in tag.Attributes)
            {
                if (attribute.ValueEnd <= attribute.ValueStart || ValueOf(tag, attribute, page) is not { } value)
                    continue;
                result.Append(html, at, attribute.ValueStart - at).Append(HtmlText.Escape(value));
                at = attribute.ValueEnd;
            }
        }

        return result.Append(html, at, html.Length - at).ToString();
    }

    // Null for a value that stays.
    private string? ValueOf(HtmlTag tag, HtmlAttribute attribute, Page page)
    {
        var value = attribute.Value;
        if (attribute.Name == "id" || (attribute.Name == "name" && tag.Name is "a" or "map"))
            return IdOf(page, value);
        if (References.Contains(attribute.Name))
            return string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => IdOf(page, id)));
        if (attribute.Name is "href" or "src" or "poster" or "cite" or "usemap" or "xlink:href")
            return UrlOf(value, page);
        if (attribute.Name == "srcset")
            return string.Join(", ", value.Split(", ").Select(candidate => CandidateOf(candidate, page)));
        return value.Contains("url(#", StringComparison.Ordinal) ? value.Replace("url(#", "url(#" + UrlPath.Encode(IdOf(page, ""))) : null;
    }

    private string IdOf(Page page, string id) => $"{IdOf(page)}:{id}";

    // "picture.png 2x"
    private string CandidateOf(string candidate, Page page)
    {
        var space = candidate.IndexOf(' ');
        return space < 0 ? UrlOf(candidate, page) : UrlOf(candidate[..space], page) + candidate[space..];
    }

    private string UrlOf(string url, Page page)
    {
        if (UrlScheme.IsExternal(url) || UrlScheme.IsUnsafe(url))
            return url;
        var (path, query, fragment) = UrlPath.Split(url);
        var target = path.Length == 0 ? page.Url : PathOf(path, page);
        var found = query.Length == 0 ? PageAt(target) : null;
        if (found is not null && IsOn(found, fragment))
            return "#" + UrlPath.Encode(IdOf(found)) + (fragment is { Length: > 0 } ? ":" + fragment : "");
        return LinkWriter.Href(site.Config, section.Url, target) + query + (fragment is null ? "" : "#" + fragment);
    }

    // Site-absolute and decoded.
    private string PathOf(string path, Page page)
    {
        var decoded = Uri.UnescapeDataString(path);
        var root = site.Config.LinkRoot;
        if (!decoded.StartsWith('/'))
            return UrlPath.Join(UrlPath.FolderOf(page.Url), decoded);
        return root.Length > 0 && decoded.StartsWith(root + "/", StringComparison.Ordinal) ? decoded[root.Length..] : decoded;
    }

    // From disk, a folder is its index.html; an old URL redirects.
    private Page? PageAt(string url)
    {
        if (url.EndsWith("/index.html", StringComparison.Ordinal))
            url = url[..^"index.html".Length];
        return pages.GetValueOrDefault(site.Redirects.Find(url)?.Final?.Url ?? url);
    }

    // An anchor that has moved to another page is not on this one.
    private bool IsOn(Page page, string? fragment)
    {
        var id = FragmentId.Of(fragment);
        return id.Length == 0 || site[page].Anchors.Any(anchor => anchor.Id == id);
    }
}
