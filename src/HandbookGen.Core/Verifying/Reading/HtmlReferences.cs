using System.Collections.Frozen;
using AngleSharp.Dom;
using HandbookGen.Verifying.Urls;
using static HandbookGen.Verifying.ReferenceKind;

namespace HandbookGen.Verifying.Reading;

/// <summary>Finds the URLs in the attributes of an element.</summary>
internal sealed class HtmlReferences(string html, ReferenceReader references)
{
    private static readonly FrozenDictionary<string, (string Attribute, ReferenceKind Kind)[]> Attributes = new Dictionary<
        string,
        (string, ReferenceKind)[]
    >
    {
        ["a"] = [("href", Link)],
        ["area"] = [("href", Link)],
        ["audio"] = [("src", Asset)],
        ["body"] = [("background", Asset)],
        ["embed"] = [("src", Asset)],
        ["form"] = [("action", Link)],
        ["frame"] = [("src", Link)],
        ["iframe"] = [("src", Link)],
        ["image"] = [("href", Asset)],
        ["img"] = [("src", Asset)],
        ["input"] = [("src", Asset)],
        ["object"] = [("data", Asset)],
        ["script"] = [("src", Asset)],
        ["source"] = [("src", Asset)],
        ["track"] = [("src", Asset)],
        ["use"] = [("href", Asset)],
        ["video"] = [("src", Asset), ("poster", Asset)],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What a <link> leads to. Other relations, such as 'preconnect', name no file.
    private static readonly FrozenDictionary<string, ReferenceKind> Relations = new Dictionary<string, ReferenceKind>
    {
        ["alternate"] = Link,
        ["apple-touch-icon"] = Asset,
        ["author"] = Link,
        ["canonical"] = Link,
        ["help"] = Link,
        ["icon"] = Asset,
        ["license"] = Link,
        ["manifest"] = Asset,
        ["mask-icon"] = Asset,
        ["modulepreload"] = Asset,
        ["next"] = Link,
        ["prefetch"] = Asset,
        ["preload"] = Asset,
        ["prev"] = Link,
        ["search"] = Link,
        ["stylesheet"] = Asset,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> UrlProperties = new[]
    {
        "og:audio",
        "og:image",
        "og:image:secure_url",
        "og:image:url",
        "og:url",
        "og:video",
        "twitter:image",
        "twitter:image:src",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="isShared">See <see cref="Reference"/>.</param>
    public void Read(IElement element, bool isShared)
    {
        if (Attributes.TryGetValue(element.LocalName, out var attributes))
        {
            foreach (var (name, kind) in attributes)
                ReadAttribute(element, name, kind, isShared, isFollowed: kind == Link);
        }

        if (element.LocalName == "link")
            ReadLink(element);
        else if (element.LocalName == "meta")
            ReadMeta(element);
        else if (element.LocalName == "style")
            ReadStyle(element, isShared);
        if (element.LocalName is "img" or "source")
            ReadSrcset(element, "srcset", isShared);
        if (element.GetAttribute("style") is { } style && style.Contains("url(", StringComparison.OrdinalIgnoreCase))
            ReadCss(style, TagOf(element) is { } tag ? TagText.ValueOf(html, tag, "style") : default, isShared);
    }

    private void ReadAttribute(IElement element, string name, ReferenceKind kind, bool isShared, bool isFollowed)
    {
        // An empty action or source means the page itself. What a POST is sent to need not be a file.
        if (
            element.GetAttribute(name) is { } value
            && (value.Length > 0 || element.LocalName == "a")
            && !(
                name == "action"
                && element.GetAttribute("method") is { } method
                && !method.Equals("get", StringComparison.OrdinalIgnoreCase)
            )
        )
            references.Add(value, kind, isShared, isFollowed, () => SpanOf(element, name));
    }

    private void ReadLink(IElement element)
    {
        foreach (var relation in (element.GetAttribute("rel") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Relations.TryGetValue(relation, out var kind))
                ReadAttribute(element, "href", kind, isShared: true, isFollowed: false);
        }

        ReadSrcset(element, "imagesrcset", isShared: true);
    }

    private void ReadMeta(IElement element)
    {
        if ((element.GetAttribute("property") ?? element.GetAttribute("name")) is { } property && UrlProperties.Contains(property))
            ReadAttribute(
                element,
                "content",
                property.Equals("og:url", StringComparison.OrdinalIgnoreCase) ? Link : Asset,
                isShared: true,
                isFollowed: false
            );
        if (RefreshOf(element) is { Length: > 0 } url)
            references.Add(url, Link, isShared: false, isFollowed: true, () => Part(SpanOf(element, "content"), url));
    }

    /// <summary>The URL of a <c>&lt;meta http-equiv="refresh"></c>; null for other elements, and for a reload.</summary>
    public static string? RefreshOf(IElement element)
    {
        if (element.GetAttribute("http-equiv") is not { } kind || !kind.Equals("refresh", StringComparison.OrdinalIgnoreCase))
            return null;
        var content = element.GetAttribute("content") ?? "";
        var url = content.IndexOfAny([';', ',']) is >= 0 and var end ? content[(end + 1)..].Trim() : "";
        if (url.StartsWith("url", StringComparison.OrdinalIgnoreCase) && url[3..].TrimStart() is ['=', .. var value])
            url = value.Trim();
        return url is ['"' or '\'', ..] ? url[1..].Split(url[0])[0] : url;
    }

    private void ReadSrcset(IElement element, string name, bool isShared)
    {
        if (element.GetAttribute(name) is not { } value)
            return;
        foreach (var range in Srcset.UrlsIn(value))
            references.Add(value[range], Asset, isShared, isFollowed: false, () => Part(SpanOf(element, name), value[range]));
    }

    private void ReadStyle(IElement element, bool isShared)
    {
        if (TagOf(element) is not { } tag)
            return;
        var start = TagText.EndOf(html, tag);
        var end = html.IndexOf("</style", start, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found : html.Length;
        ReadCss(html[start..end], new TextSpan(start, end), isShared);
    }

    private void ReadCss(string css, TextSpan span, bool isShared)
    {
        // 'url(#shade)' names a filter or gradient of the page.
        foreach (var url in CssUrls.In(css).Where(url => url.Value is not ("" or ['#', ..])))
            references.Add(url.Value, Asset, isShared, isFollowed: false, () => Part(span, url.Value));
    }

    private TextSpan SpanOf(IElement element, string attribute) =>
        TagOf(element) is { } tag ? TagText.ValueOf(html, tag, attribute) : default;

    // Where a part of a value is written; the whole value if it is written with character references.
    private TextSpan Part(TextSpan span, string part) =>
        html.IndexOf(part, span.Start, span.End - span.Start, StringComparison.Ordinal) is >= 0 and var at
            ? new TextSpan(at, at + part.Length)
            : span;

    /// <summary>The offset of the element's start tag; null if the parser added the element.</summary>
    public static int? TagOf(IElement element) => element.SourceReference?.Position.Index is >= 0 and var at ? at : null;
}
