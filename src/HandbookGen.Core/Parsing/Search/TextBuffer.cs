using System.Buffers;
using System.Net;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing.Search;

/// <summary>Collects plain text, collapsing whitespace and dropping invisible characters.</summary>
/// <param name="keepsMasks">Whether masks stay, to be replaced by shortcodes later.</param>
internal sealed class TextBuffer(bool keepsMasks = false)
{
    // Whitespace and characters that may be invisible.
    private static readonly SearchValues<char> Special = SearchValues.Create([
        .. Range('\0', ' '),
        .. Range('\u007F', '\u00A0'),
        '\u00AD',
        '\u200B',
        .. Range('\uFDD0', '\uFDEF'),
        '\uFEFF',
    ]);

    private readonly ArrayBufferWriter<char> text = new();
    private bool isBroken;

    public int Length => text.WrittenCount;

    /// <summary>The characters written so far; valid until the next call.</summary>
    public ReadOnlySpan<char> Written => text.WrittenSpan;

    /// <summary>Separates the next word from the previous one.</summary>
    public void Break() => isBroken = true;

    public void Append(ReadOnlySpan<char> added)
    {
        while (added.IndexOfAny(Special) is >= 0 and var at)
        {
            AppendWords(added[..at]);
            if (added[at] is <= ' ' or '\u00A0')
                isBroken = true;
            else if (keepsMasks && added[at] is >= '\uFDD0' and <= '\uFDEF')
                AppendWords([added[at]]);
            added = added[(at + 1)..];
        }

        AppendWords(added);
    }

    private void AppendWords(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
            return;
        EndBreak();
        text.Write(words);
    }

    /// <summary>Appends the author's text where no masks are expected.</summary>
    public void AppendUnmasked(string added)
    {
        if (keepsMasks && ShortcodeMask.HasTraceIn(added))
            added = string.Concat(added.Where(c => c is < '\uFDD0' or > '\uFDEF'));
        Append(added);
    }

    /// <summary>Appends the output of another buffer, which needs no further processing.</summary>
    public void AppendCollapsed(ReadOnlySpan<char> added)
    {
        var words = added.Trim(' ');
        if (words.IsEmpty)
        {
            isBroken |= !added.IsEmpty;
            return;
        }

        isBroken |= added[0] == ' ';
        AppendWords(words);
        isBroken = added[^1] == ' ';
    }

    /// <summary>Writes the pending space now instead of before the next word.</summary>
    public void EndBreak()
    {
        if (isBroken && Length > 0)
            text.Write([' ']);
        isBroken = false;
    }

    /// <summary>Appends the text of HTML, without tags, comments, scripts and styles.</summary>
    public void AppendHtml(string html)
    {
        var at = 0;
        foreach (var piece in HtmlScanner.Scan(html, 0, html.Length))
        {
            if (piece.Start < at)
                continue;
            AppendEncoded(html.AsSpan(at, piece.Start - at));
            at = piece.End;
            if (piece is not HtmlTag tag)
                continue;
            if (!IsInText(tag.Name))
                Break();
            if (!tag.IsClosing && HtmlScanner.IsRawText(tag.Name))
                at = HtmlScanner.EndOfRawText(html, tag, html.Length);
            else if (tag.Find("class")?.Value == "permalink" && html.IndexOf('<', at) is >= 0 and var end)
                at = end;
        }

        AppendEncoded(html.AsSpan(at));
    }

    public string ToText() => new(Written);

    private void AppendEncoded(ReadOnlySpan<char> encoded)
    {
        if (encoded.Contains('&'))
            Append(WebUtility.HtmlDecode(encoded.ToString()));
        else
            Append(encoded);
    }

    private static bool IsInText(string name) =>
        name
            is "a"
                or "abbr"
                or "b"
                or "bdi"
                or "bdo"
                or "cite"
                or "code"
                or "del"
                or "dfn"
                or "em"
                or "font"
                or "i"
                or "ins"
                or "kbd"
                or "mark"
                or "q"
                or "s"
                or "samp"
                or "small"
                or "span"
                or "strong"
                or "sub"
                or "sup"
                or "time"
                or "u"
                or "var"
                or "wbr";

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
