using System.Xml;
using HandbookGen.Diagnostics;
using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying.Reading;

/// <summary>
/// Reads the URLs of a sitemap (<see href="https://www.sitemaps.org/protocol.html"/>), an Atom feed or an RSS feed. Other XML is left
/// alone.
/// </summary>
internal static class FeedReader
{
    // An external entity is not fetched, and a small file cannot expand into a large one.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    public static ReadFile Read(int file, SourceFile source, string path, StaticHost host)
    {
        var references = new ReferenceReader(host, file, host.PathOf(path));
        HtmlPlace? broken = null;
        using var text = new StringReader(source.Text);
        using var xml = XmlReader.Create(text, Settings);
        try
        {
            if (xml.MoveToContent() == XmlNodeType.Element && xml.LocalName is "urlset" or "sitemapindex" or "feed" or "rss")
                ReadUrls(xml, xml.LocalName, source, references);
        }
        catch (XmlException e)
        {
            var at = source.OffsetOf(e.LineNumber, e.LinePosition);
            // The message ends with the place in its own words.
            var words = e.Message.IndexOf(" Line ", StringComparison.Ordinal) is >= 0 and var end ? e.Message[..end] : e.Message;
            broken = new HtmlPlace(words, new TextSpan(at, at), false);
        }

        return new ReadFile(file, references.Found(new HashSet<string>())) { BrokenXml = broken };
    }

    private static void ReadUrls(XmlReader xml, string root, SourceFile source, ReferenceReader references)
    {
        var element = "";
        var isUrl = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                element = xml.LocalName;
                isUrl = IsUrl(root, xml);
                if (element is "link" && xml.GetAttribute("href") is { } href && xml.GetAttribute("rel") is not "edit")
                    Add(href, PlaceOfAttribute(xml, "href", source));
                else if (element is "content" or "enclosure" && xml.GetAttribute(element == "content" ? "src" : "url") is { } file)
                    Add(file, PlaceOfAttribute(xml, element == "content" ? "src" : "url", source));
            }
            else if (isUrl && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                Add(xml.Value.Trim(), PlaceOf((IXmlLineInfo)xml, source) + LeadingSpaces(xml.Value));
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                isUrl = false;
            }
        }

        void Add(string url, int start) =>
            references.Add(
                url,
                ReferenceKind.Link,
                isShared: false,
                isFollowed: false,
                () => new TextSpan(start, start + LengthOf(url, start, source.Text))
            );
    }

    // <image:loc> of a sitemap is one as well.
    private static bool IsUrl(string root, XmlReader xml) =>
        root switch
        {
            "rss" => xml.LocalName is "link" || (xml.LocalName is "guid" && xml.GetAttribute("isPermaLink") is not "false"),
            "feed" => false,
            _ => xml.LocalName is "loc",
        };

    private static int PlaceOfAttribute(XmlReader xml, string name, SourceFile source)
    {
        xml.MoveToAttribute(name);
        var start = PlaceOf((IXmlLineInfo)xml, source);
        xml.MoveToElement();
        // The reader names the place of the attribute's name.
        return source.Text.IndexOfAny(['"', '\''], start) + 1;
    }

    private static int PlaceOf(IXmlLineInfo info, SourceFile source) => source.OffsetOf(info.LineNumber, info.LinePosition);

    private static int LeadingSpaces(string text) => text.Length - text.TrimStart().Length;

    // A URL with '&amp;' is longer in the file.
    private static int LengthOf(string url, int start, string text) =>
        string.CompareOrdinal(text, start, url, 0, url.Length) == 0 ? url.Length
        : text.AsSpan(start).IndexOfAny("<\"'") is >= 0 and var end ? text.AsSpan(start, end).TrimEnd().Length
        : 0;
}
