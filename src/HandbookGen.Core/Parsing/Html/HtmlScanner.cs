using System.Collections.Immutable;

namespace HandbookGen.Parsing.Html;

/// <summary>
/// Finds the tags and comments of raw HTML with their exact offsets, like the tokenizer of the HTML standard
/// (<see href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization"/>), in one pass. An unclosed tag ends the scan, because a
/// browser would swallow the rest as well.
/// </summary>
internal static class HtmlScanner
{
    /// <summary>The pieces between two offsets of <paramref name="text"/>, in source order.</summary>
    public static List<HtmlPiece> Scan(string text, int start, int end)
    {
        var pieces = new List<HtmlPiece>();
        var at = start;
        while (at < end && (at = text.IndexOf('<', at, end - at)) >= 0)
        {
            var piece = ReadPiece(text, at, end);
            if (piece is null)
            {
                at++;
                continue;
            }

            if (piece.End > end)
                break;
            pieces.Add(piece);
            at = piece is HtmlTag { IsClosing: false } tag && IsRawText(tag.Name) ? EndOfRawText(text, tag, end) : piece.End;
        }

        return pieces;
    }

    /// <summary>Whether a browser reads everything up to the element's end tag as text.</summary>
    public static bool IsRawText(string name) =>
        name is "script" or "style" or "textarea" or "title" or "iframe" or "noscript" or "noembed" or "noframes" or "xmp" or "plaintext";

    /// <summary>Where the text of such an element ends: the offset of its end tag, or <paramref name="end"/> if there is none.</summary>
    /// <param name="tag">Its start tag.</param>
    public static int EndOfRawText(string text, HtmlTag tag, int end)
    {
        var close = "</" + tag.Name;
        for (var at = tag.End; (at = text.IndexOf(close, at, end - at, StringComparison.OrdinalIgnoreCase)) >= 0; at += close.Length)
        {
            var after = at + close.Length;
            if (after < end && (char.IsWhiteSpace(text[after]) || text[after] is '/' or '>'))
                return at;
        }

        return end;
    }

    // Null if the '<' is text; a piece that ends past `end` if it is unclosed.
    private static HtmlPiece? ReadPiece(string text, int at, int end)
    {
        if (at + 1 >= end)
            return null;
        var next = text[at + 1];
        if (next == '!')
            return ReadComment(text, at, end);
        if (next == '?')
            return ReadUntilGreater(text, at, end);
        var isClosing = next == '/';
        var nameStart = at + (isClosing ? 2 : 1);
        if (nameStart >= end || !char.IsAsciiLetter(text[nameStart]))
            return null;
        var nameEnd = nameStart;
        while (nameEnd < end && !char.IsWhiteSpace(text[nameEnd]) && text[nameEnd] is not ('/' or '>'))
            nameEnd++;
        var name = text[nameStart..nameEnd].ToLowerInvariant();
        return ReadAttributes(text, at, nameEnd, end, name, isClosing);
    }

    private static HtmlComment ReadComment(string text, int at, int end)
    {
        if (string.CompareOrdinal(text, at, "<!--", 0, 4) != 0)
            return ReadUntilGreater(text, at, end);
        if (at + 4 < end && text[at + 4] == '>')
            return new HtmlComment(at + 4, at + 4, at, at + 5);
        if (string.CompareOrdinal(text, at + 4, "->", 0, 2) == 0)
            return new HtmlComment(at + 4, at + 4, at, at + 6);
        for (var i = at + 4; i < end && (i = text.IndexOf("--", i, end - i, StringComparison.Ordinal)) >= 0; i++)
        {
            if (i + 2 < end && text[i + 2] == '>')
                return new HtmlComment(at + 4, i, at, i + 3);
            // Browsers accept '--!>' as the end of a comment, too.
            if (i + 3 < end && text[i + 2] == '!' && text[i + 3] == '>')
                return new HtmlComment(at + 4, i, at, i + 4);
        }

        return new HtmlComment(Math.Min(at + 4, end), end, at, end + 1);
    }

    private static HtmlComment ReadUntilGreater(string text, int at, int end)
    {
        var close = text.IndexOf('>', at, end - at);
        return close < 0 ? new HtmlComment(at, end, at, end + 1) : new HtmlComment(at + 2, close, at, close + 1);
    }

    private static HtmlTag ReadAttributes(string text, int start, int at, int end, string name, bool isClosing)
    {
        // Created on demand: most tags have no attributes.
        ImmutableArray<HtmlAttribute>.Builder? attributes = null;
        while (true)
        {
            var isSelfClosing = false;
            for (; at < end && (char.IsWhiteSpace(text[at]) || text[at] == '/'); at++)
                isSelfClosing = text[at] == '/';
            if (at >= end)
                return new HtmlTag(name, isClosing, false, attributes?.ToImmutable() ?? [], start, end + 1);
            if (text[at] == '>')
                return new HtmlTag(name, isClosing, isSelfClosing, attributes?.ToImmutable() ?? [], start, at + 1);
            var attribute = ReadAttribute(text, at, end);
            (attributes ??= ImmutableArray.CreateBuilder<HtmlAttribute>(1)).Add(attribute);
            at = attribute.End;
        }
    }

    private static HtmlAttribute ReadAttribute(string text, int start, int end)
    {
        var nameEnd = start + 1;
        while (nameEnd < end && !char.IsWhiteSpace(text[nameEnd]) && text[nameEnd] is not ('/' or '>' or '='))
            nameEnd++;
        var name = text[start..nameEnd].ToLowerInvariant();
        var at = nameEnd;
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        if (at >= end || text[at] != '=')
            return new HtmlAttribute(name, "", start, nameEnd, nameEnd, nameEnd);
        at++;
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        if (at < end && text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1, end - at - 1);
            // Without a closing quote, the tag never ends.
            if (close < 0)
                return new HtmlAttribute(name, "", start, at, at, end);
            return new HtmlAttribute(name, CharacterReferences.Decode(text[(at + 1)..close]), start, at + 1, close, close + 1);
        }

        var valueEnd = at;
        while (valueEnd < end && !char.IsWhiteSpace(text[valueEnd]) && text[valueEnd] != '>')
            valueEnd++;
        return new HtmlAttribute(name, CharacterReferences.Decode(text[at..valueEnd]), start, at, valueEnd, valueEnd);
    }
}
