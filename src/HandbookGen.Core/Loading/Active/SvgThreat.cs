using System.Collections.Frozen;
using System.Text;
using System.Xml;

namespace HandbookGen.Loading;

/// <summary>
/// What in a drawing could act when a browser opens it as a page: scripts, handlers, HTML, and what it would load from elsewhere. Read by
/// the same rules as in browsers: elements are known by their namespace, and a drawing that is not well-formed is none, because browsers
/// run what comes before the mistake. <see href="https://www.w3.org/TR/SVG2/"/>
/// </summary>
internal static class SvgThreat
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Html = "http://www.w3.org/1999/xhtml";
    private const string MathML = "http://www.w3.org/1998/Math/MathML";
    private const string XLink = "http://www.w3.org/1999/xlink";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";
    private const string Events = "http://www.w3.org/2001/xml-events";

    // A browser would read other encodings differently than the reader of XML here, or not at all.
    private static readonly FrozenSet<string> Encodings = FrozenSet.ToFrozenSet(
        ["utf-8", "us-ascii", "ascii", "iso-8859-1", "utf-16"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Acting = FrozenSet.ToFrozenSet(
        [
            "script",
            "foreignobject",
            "handler",
            "listener",
            "iframe",
            "embed",
            "object",
            "audio",
            "video",
            "canvas",
            "animation",
            "prefetch",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Animations = FrozenSet.ToFrozenSet(
        ["set", "animate", "animatecolor", "animatemotion", "animatetransform"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <returns>The end of a sentence, such as <c>it has a 'script' element</c>; null for a harmless drawing.</returns>
    public static string? In(Stream drawing)
    {
        var settings = new XmlReaderSettings
        {
            // Declarations are looked at as a node, and never expanded.
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = 1,
            CloseInput = false,
        };
        try
        {
            using var reader = XmlReader.Create(drawing, settings);
            return In(reader);
        }
        catch (XmlException e)
        {
            return $"it is not well-formed XML: see line {e.LineNumber}";
        }
        catch (Exception e) when (e is DecoderFallbackException or NotSupportedException or ArgumentException)
        {
            return "its encoding is unknown";
        }
    }

    private static string? In(XmlReader reader)
    {
        var isRoot = true;
        var isStyle = false;
        while (reader.Read())
        {
            var threat = reader.NodeType switch
            {
                XmlNodeType.XmlDeclaration => InDeclaration(reader.GetAttribute("encoding")),
                XmlNodeType.DocumentType => InDocumentType(reader),
                XmlNodeType.ProcessingInstruction when reader.Name.Equals("xml-stylesheet", StringComparison.OrdinalIgnoreCase) =>
                    "it has an 'xml-stylesheet' instruction",
                XmlNodeType.Element => InElement(reader, isRoot),
                XmlNodeType.Text or XmlNodeType.CDATA when isStyle && DrawingUrls.LoadsForeign(reader.Value) =>
                    "its 'style' element loads from elsewhere",
                _ => null,
            };
            if (threat is not null)
                return threat;
            if (reader.NodeType == XmlNodeType.Element)
            {
                isRoot = false;
                isStyle = !reader.IsEmptyElement && reader.LocalName.Equals("style", StringComparison.OrdinalIgnoreCase);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                isStyle = false;
            }
        }

        return isRoot ? "it is empty" : null;
    }

    private static string? InDeclaration(string? encoding) =>
        encoding is null || Encodings.Contains(encoding) ? null : $"its encoding is '{encoding}'";

    // No browser loads the definition that W3C gives for drawings, and many programs write it. Own declarations are another matter.
    private static string? InDocumentType(XmlReader reader) =>
        reader.Value.Trim().Length == 0
        && (reader.GetAttribute("PUBLIC") ?? "-//W3C//DTD SVG").StartsWith("-//W3C//DTD SVG", StringComparison.Ordinal)
        && IsDefinitionOfW3C(reader.GetAttribute("SYSTEM"))
            ? null
            : "it has a document type definition";

    private static bool IsDefinitionOfW3C(string? url) =>
        string.IsNullOrEmpty(url)
        || url.StartsWith("http://www.w3.org/", StringComparison.Ordinal)
        || url.StartsWith("https://www.w3.org/", StringComparison.Ordinal);

    private static string? InElement(XmlReader reader, bool isRoot)
    {
        var name = reader.LocalName;
        if (isRoot && (reader.NamespaceURI != Svg || name != "svg"))
            return $"its root element is '{name}' and not an 'svg' of the namespace of SVG";
        if (reader.NamespaceURI is Html or MathML or Events || (reader.NamespaceURI == Svg && Acting.Contains(name)))
            return $"it has a '{name}' element";
        // Programs for drawing add elements of their own, which mean nothing to a browser.
        if (reader.NamespaceURI != Svg)
            return null;
        var isAnimation = Animations.Contains(name);
        while (reader.MoveToNextAttribute())
        {
            if (InAttribute(reader, name, isAnimation) is { } threat)
            {
                reader.MoveToElement();
                return threat;
            }
        }

        reader.MoveToElement();
        return null;
    }

    private static string? InAttribute(XmlReader attribute, string element, bool isAnimation)
    {
        var (name, value) = (attribute.LocalName, attribute.Value);
        if (attribute.NamespaceURI.Length > 0 && attribute.NamespaceURI is not (XLink or Xml))
            return null;
        var where = $"its '{element}' element";
        if (name.Length > 2 && name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            return $"{where} has the handler '{name}'";
        if (isAnimation && name.Equals("attributeName", StringComparison.OrdinalIgnoreCase) && ChangesUrlOrHandler(value))
            return $"{where} changes '{value}'";
        if (name is "href" or "src" or "base" or "action" or "data" || name.EndsWith("href", StringComparison.OrdinalIgnoreCase))
            return DrawingUrls.Threat(element, value) is { } threat ? $"{where} {threat}" : null;
        if (isAnimation && name is "to" or "from" or "by" or "values" && DrawingUrls.HasCode(value))
            return $"{where} leads to a script";
        return DrawingUrls.LoadsForeign(value) ? $"{where} loads from elsewhere in '{name}'" : null;
    }

    private static bool ChangesUrlOrHandler(string attribute)
    {
        var name = attribute[(attribute.IndexOf(':') + 1)..].Trim();
        return name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name.EndsWith("href", StringComparison.OrdinalIgnoreCase);
    }
}
