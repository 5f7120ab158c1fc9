using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace HandbookGen.Tests.Harness;

/// <summary>
/// Compares HTML as a reader would see it: ignores invisible white space, the order of attributes and classes, comments and the notation
/// of empty elements. Ids are compared separately, because they follow their own rules.
/// </summary>
public static class HtmlComparer
{
    private static readonly FrozenSet<string> BlockElements = FrozenSet.ToFrozenSet([
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "col",
        "colgroup",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "iframe",
        "li",
        "main",
        "menu",
        "nav",
        "noscript",
        "object",
        "ol",
        "p",
        "pre",
        "section",
        "style",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]);

    /// <summary>One line per tag and per text node, indented; the same for two fragments that look the same.</summary>
    public static string Outline(string html)
    {
        var outline = new StringBuilder();
        WriteChildren(Parse(html), 0, false, outline);
        return outline.ToString();
    }

    /// <summary>The ids in document order.</summary>
    public static ImmutableArray<string> Ids(string html) => [.. Parse(html).QuerySelectorAll("[id]").Select(element => element.Id!)];

    /// <summary>The first line that differs between two outlines, from both; null when they are the same.</summary>
    public static string? FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var (wanted, found) = (left.ElementAtOrDefault(i) ?? "", right.ElementAtOrDefault(i) ?? "");
            if (wanted != found)
                return $"expected '{wanted}', found '{found}'";
        }

        return null;
    }

    private static IElement Parse(string html)
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><body>").Body!;
        body.InnerHtml = html;
        return body;
    }

    private static void WriteChildren(INode parent, int depth, bool isVerbatim, StringBuilder outline)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is IElement element)
                Write(element, depth, isVerbatim, outline);
            else if (child is IText text)
                Write(text, depth, isVerbatim, outline);
        }
    }

    private static void Write(IElement element, int depth, bool isVerbatim, StringBuilder outline)
    {
        outline.Append(' ', depth * 2).Append('<').Append(element.LocalName);
        foreach (
            var attribute in element
                .Attributes.Where(attribute => attribute.Name != "id")
                .OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
        )
            outline.Append(' ').Append(attribute.Name).Append("=\"").Append(Normalize(attribute)).Append('"');
        outline.Append(">\n");
        WriteChildren(element, depth + 1, isVerbatim || element.LocalName is "pre" or "textarea", outline);
    }

    private static void Write(IText text, int depth, bool isVerbatim, StringBuilder outline)
    {
        var shown = isVerbatim ? Escape(text) : Collapse(text);
        if (shown.Length > 0)
            outline.Append(' ', depth * 2).Append('|').Append(shown).Append("|\n");
    }

    private static string Normalize(IAttr attribute) =>
        attribute.Name switch
        {
            "class" => string.Join(' ', attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)),
            "style" => string.Join(
                "; ",
                attribute.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            ),
            _ when attribute.Value == attribute.Name => "",
            _ => attribute.Value,
        };

    // A line break before the closing tag is invisible.
    private static string Escape(IText text)
    {
        var data = text.NextSibling is null && text.Data.EndsWith('\n') ? text.Data[..^1] : text.Data;
        return data.Replace("\n", "\\n");
    }

    private static string Collapse(IText text)
    {
        var words = string.Join(' ', text.Data.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        var begins = text.Data.Length > 0 && IsBlank(text.Data[0]) && !IsBoundary(text.PreviousSibling, text.Parent);
        var ends = text.Data.Length > 0 && IsBlank(text.Data[^1]) && !IsBoundary(text.NextSibling, text.Parent);
        if (words.Length == 0)
            return begins && ends ? " " : "";
        return (begins ? " " : "") + words + (ends ? " " : "");
    }

    private static bool IsBoundary(INode? neighbour, INode? parent) =>
        neighbour switch
        {
            null => parent is not IElement element || BlockElements.Contains(element.LocalName),
            IElement element => BlockElements.Contains(element.LocalName),
            _ => neighbour is IComment,
        };

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n';
}
