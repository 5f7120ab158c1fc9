using System.Collections.Immutable;

namespace HandbookGen.Parsing.Html;

/// <summary>An attribute of a tag.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Value">With character references decoded; empty for an attribute without a value.</param>
/// <param name="Start">Offset of the name.</param>
/// <param name="ValueStart">Offset of the value without its quotes.</param>
/// <param name="ValueEnd">One past the value's last character.</param>
/// <param name="End">One past the attribute, closing quote included.</param>
internal readonly record struct HtmlAttribute(string Name, string Value, int Start, int ValueStart, int ValueEnd, int End);

/// <summary>A tag or a comment in raw HTML.</summary>
/// <param name="Start">Offset of its <c>&lt;</c>.</param>
/// <param name="End">One past its <c>></c>.</param>
internal abstract record HtmlPiece(int Start, int End);

/// <param name="Name">In lower case.</param>
/// <param name="IsClosing">Written <c>&lt;/name></c>.</param>
/// <param name="IsSelfClosing">Written <c>&lt;name /></c>, which only has a meaning in SVG.</param>
/// <param name="Attributes">In source order; for duplicate names, browsers use the first.</param>
internal sealed record HtmlTag(
    string Name,
    bool IsClosing,
    bool IsSelfClosing,
    ImmutableArray<HtmlAttribute> Attributes,
    int Start,
    int End
) : HtmlPiece(Start, End)
{
    public HtmlAttribute? Find(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
                return attribute;
        }

        return null;
    }
}

/// <param name="TextStart">Offset of the comment's text, after <c>&lt;!--</c>.</param>
/// <param name="TextEnd">One past the text, before <c>--></c>.</param>
internal sealed record HtmlComment(int TextStart, int TextEnd, int Start, int End) : HtmlPiece(Start, End);
