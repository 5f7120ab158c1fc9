using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Reviewing;

/// <summary>
/// The elements and attributes of a page that its review shows. Everything else is left out: a review shows two pages at once, from disk
/// and without a policy of the site, so it runs no script, loads no frame and repeats no id.
/// </summary>
/// <param name="pageUrl">The page, to which its links are relative.</param>
/// <param name="links">What links and pictures lead to in the review.</param>
internal sealed class SafeHtml(string pageUrl, ReviewLinks links)
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        (
            "address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header "
            + "hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
        ).Split(' ')
    );

    private static readonly FrozenSet<string> Inlines = FrozenSet.Create(
        StringComparer.Ordinal,
        (
            "a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var "
            + "wbr"
        ).Split(' ')
    );

    private static readonly FrozenSet<string> LeftOut = FrozenSet.Create(
        StringComparer.Ordinal,
        "script style template noscript iframe object embed svg math head link meta base title button select textarea".Split(' ')
    );

    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.Ordinal,
        "alt align class colspan datetime dir height lang open reversed rowspan scope start title type value width".Split(' ')
    );

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool IsInline(IElement element) => Inlines.Contains(element.LocalName);

    /// <summary>Whether nothing in the element is shown.</summary>
    public static bool IsLeftOut(IElement element) => LeftOut.Contains(element.LocalName);

    /// <summary>The opening tag of a block or an inline element.</summary>
    public string OpenTag(IElement element)
    {
        var tag = new StringBuilder("<").Append(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            if (Kept.Contains(attribute.Name))
                Append(attribute.Name, attribute.Value);
        }

        if (element.LocalName == "a" && Absolute(element.GetAttribute("href")) is { } target)
        {
            if (links.Href(target) is { } href)
            {
                Append("href", href);
                Append("rel", "noopener noreferrer nofollow");
            }

            // Another target under the same words is a change.
            if (!element.HasAttribute("title"))
                Append("title", target);
        }

        if (element.LocalName == "img" && Absolute(element.GetAttribute("src")) is { } source)
            Append("src", links.Picture(source));
        return tag.Append('>').ToString();

        void Append(string name, string value) => tag.Append(' ').Append(name).Append("=\"").Append(HtmlText.Escape(value)).Append('"');
    }

    // From the root of the site; as it is for another site; null for a place on the same page, and for what runs code.
    private string? Absolute(string? written)
    {
        if (written is null || written.Length == 0 || written[0] == '#')
            return null;
        if (UrlScheme.IsUnsafe(written))
            return null;
        if (UrlScheme.IsExternal(written))
            return written;
        var (path, query, fragment) = UrlPath.Split(written);
        return UrlPath.Join(UrlPath.FolderOf(pageUrl), path) + query + (fragment is null ? "" : "#" + fragment);
    }
}
