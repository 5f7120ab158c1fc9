using System.Buffers;
using System.Net;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing.Search;

/// <summary>Collects plain text: white space is collapsed, and what no reader sees is left out.</summary>
/// <param name="capacity">About how many characters there will be.</param>
/// <param name="keepsMasks">Whether shortcodes will be put into their places later.</param>
internal sealed class TextBuffer(int capacity, bool keepsMasks = false) : IDisposable
{
    private char[] text = ArrayPool<char>.Shared.Rent(capacity + 64);
    private bool isBroken;

    public int Length { get; private set; }

    /// <summary>All characters so far; valid until the next call.</summary>
    public ReadOnlySpan<char> Written => text.AsSpan(0, Length);

    public void Clear() => (Length, isBroken) = (0, false);

    /// <summary>Keeps what follows apart from what came before.</summary>
    public void Break() => isBroken = true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Append(ReadOnlySpan<char> added)
    {
        // A blank may come before it.
        Reserve(added.Length + 1);
        for (var i = 0; i < added.Length; )
        {
            var start = i;
            i += CountPlain(added[i..]);
            if (i > start)
                AppendWords(added[start..i]);
            if (i == added.Length)
                break;
            var c = added[i++];
            if (c <= ' ' || c == '\u00A0')
                isBroken = true;
            else if (!IsInvisible(c))
                AppendWords([c]);
        }
    }

    // There is room for them and for a blank before them.
    private void AppendWords(ReadOnlySpan<char> words)
    {
        if (isBroken && Length > 0)
            text[Length++] = ' ';
        isBroken = false;
        words.CopyTo(text.AsSpan(Length));
        Length += words.Length;
    }

    /// <summary>Appends what an author wrote where nothing is masked.</summary>
    public void AppendUnmasked(string added)
    {
        if (keepsMasks && ShortcodeMask.HasTraceIn(added))
            added = string.Concat(added.Where(c => c is < '\uFDD0' or > '\uFDEF'));
        Append(added);
    }

    /// <summary>Appends what a buffer has made, which needs no care any more.</summary>
    public void AppendCollapsed(ReadOnlySpan<char> added)
    {
        var words = added.Trim(' ');
        if (words.IsEmpty)
        {
            isBroken |= !added.IsEmpty;
            return;
        }

        isBroken |= added[0] == ' ';
        Reserve(words.Length + 1);
        AppendWords(words);
        isBroken = added[^1] == ' ';
    }

    /// <summary>Writes the blank that would stand before the next word, since that word is not written yet.</summary>
    public void EndBreak()
    {
        Reserve(1);
        if (isBroken && Length > 0)
            text[Length++] = ' ';
        isBroken = false;
    }

    /// <summary>The text of HTML, without its tags, comments, scripts and styles.</summary>
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

    public string ToText() => new(text, 0, Length);

    public void Dispose() => ArrayPool<char>.Shared.Return(text);

    private void Reserve(int count)
    {
        if (Length + count <= text.Length)
            return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * text.Length, Length + count));
        text.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(text);
        text = larger;
    }

    // How many characters at the start are letters of most texts, many at one look.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountPlain(ReadOnlySpan<char> text)
    {
        var letters = MemoryMarshal.Cast<char, ushort>(text);
        var at = 0;
        for (; at + Vector128<ushort>.Count <= letters.Length; at += Vector128<ushort>.Count)
        {
            var step = Vector128.Create(letters.Slice(at, Vector128<ushort>.Count));
            var plain =
                Vector128.LessThan(step - Vector128.Create((ushort)'!'), Vector128.Create((ushort)('\u007F' - '!')))
                | Vector128.LessThan(step - Vector128.Create((ushort)'\u3000'), Vector128.Create((ushort)('\uFDD0' - '\u3000')));
            if (~plain.ExtractMostSignificantBits() is var others && (others & 0xFF) != 0)
                return at + BitOperations.TrailingZeroCount(others);
        }

        while (at < text.Length && IsPlain(text[at]))
            at++;
        return at;
    }

    private static bool IsPlain(char c) => c is (> ' ' and < '\u007F') or (>= '\u3000' and < '\uFDD0');

    private bool IsInvisible(char c) =>
        c is (>= '\u007F' and < '\u00A0') or '\u00AD' or '\u200B' or '\uFEFF' || (!keepsMasks && c is >= '\uFDD0' and <= '\uFDEF');

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
}
