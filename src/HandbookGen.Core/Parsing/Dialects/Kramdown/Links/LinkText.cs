using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The brackets of a text, paired in a single pass, so that a thousand open ones cost only a thousand characters.</summary>
internal sealed class LinkText
{
    private readonly string text;
    private readonly int start;
    private readonly int end;
    private readonly Dictionary<int, int> brackets = [];
    private readonly Dictionary<int, int> parentheses = [];
    private readonly FailedSearches failed = new();

    // Offsets of whitespace before a quote, where a title starts.
    private readonly List<int> titles = [];

    /// <param name="slice">From the first bracket of the text to the end of the text.</param>
    public LinkText(StringSlice slice)
    {
        (text, start, end) = (slice.Text, slice.Start, slice.End + 1);
        PairParentheses();
        PairBrackets();
    }

    /// <summary>The links open at the parser's position, with the offset of their <c>]</c> and the offset after them.</summary>
    public Stack<(LinkInline Link, int Close, int End)> Open { get; } = new();

    public bool Covers(StringSlice slice) => ReferenceEquals(text, slice.Text) && end == slice.End + 1 && slice.Start >= start;

    /// <summary>The offset of the <c>]</c> that closes a <c>[</c>; -1 if there is none.</summary>
    public int CloseOf(int bracket) => brackets.GetValueOrDefault(bracket, -1);

    /// <summary>The offset of the <c>)</c> that closes a <c>(</c>; -1 if there is none.</summary>
    public int CloseOfParenthesis(int parenthesis) => parentheses.GetValueOrDefault(parenthesis, -1);

    /// <summary>The first whitespace before a quote, at or after an offset; -1 if there is none.</summary>
    public int NextTitle(int offset)
    {
        var index = titles.BinarySearch(offset);
        index = index < 0 ? ~index : index;
        return index < titles.Count ? titles[index] : -1;
    }

    private void PairParentheses()
    {
        var open = new Stack<int>();
        for (var i = start; i < end; i++)
        {
            if (text[i] == '(')
                open.Push(i);
            else if (text[i] == ')' && open.TryPop(out var opening))
                parentheses[opening] = i;
            else if (i + 1 < end && text[i + 1] is '"' or '\'' && char.IsWhiteSpace(text[i]))
                titles.Add(i);
        }
    }

    // Brackets inside code, tags and image URLs do not count.
    private void PairBrackets()
    {
        var open = new Stack<int>();
        for (var i = start; i < end; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '`':
                    i = EndOfCode(i) - 1;
                    break;
                case '<':
                    i = EndOfTag(i) - 1;
                    break;
                // The marker of a footnote takes its own `]`; kramdown then counts one bracket too many.
                case '[' when KramdownFootnotes.EndOfMarker(text, i, end) is > 0 and var marker:
                    open.Push(-1);
                    i = marker - 1;
                    break;
                case '[':
                    open.Push(i);
                    break;
                case ']' when open.TryPeek(out var top) && top < 0:
                    open.Pop();
                    break;
                case ']' when open.TryPop(out var opening):
                    brackets[opening] = i;
                    if (
                        opening > start
                        && text[opening - 1] == '!'
                        && i + 1 < end
                        && text[i + 1] == '('
                        && CloseOfParenthesis(i + 1) is > 0 and var close
                    )
                        i = close;
                    break;
            }
        }
    }

    private int EndOfCode(int at)
    {
        var run = KramdownCodeSpans.RunAt(text, at, end);
        var close = KramdownCodeSpans.CloseOf(text, at, run, end, failed);
        return close < 0 ? at + run : close + run;
    }

    private int EndOfTag(int at)
    {
        if (UnclosedInstructions.IsAt(text, at, end, failed))
            return at + 1;
        var slice = new StringSlice(text, at, end - 1);
        if (LinkHelper.TryParseAutolink(ref slice, out _, out _))
            return slice.Start;
        slice = new StringSlice(text, at, end - 1);
        return HtmlHelper.TryParseHtmlTag(ref slice, out _) ? slice.Start : at + 1;
    }
}
