using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Pairs the delimiters among the children of an element, after the algorithm at the end of
/// <see href="https://spec.commonmark.org/0.31.2/#an-algorithm-for-parsing-nested-emphasis-and-links"/>. What it has not found for one
/// closing delimiter it does not look for again for a like one, so its time is linear.
/// </summary>
internal sealed class EmphasisPairs
{
    // The delimiters that may still open emphasis, in the order of the text.
    private readonly List<EmphasisDelimiterInline> open = [];

    // By kind of closing delimiter: the number of opening ones, from the start, that do not match that kind.
    private readonly Dictionary<(char Sign, bool CanOpen, int Remainder), int> unmatched = [];

    public static void Form(ContainerInline container)
    {
        EmphasisPairs? pairs = null;
        for (var child = container.FirstChild; child is not null; )
        {
            var next = child.NextSibling;
            if (child is EmphasisDelimiterInline delimiter)
                (pairs ??= new EmphasisPairs()).Add(delimiter);
            child = next;
        }

        pairs?.FreeFrom(0);
    }

    private void Add(EmphasisDelimiterInline delimiter)
    {
        if (delimiter.Type.HasFlag(DelimiterType.Close))
        {
            while (delimiter.DelimiterCount >= delimiter.Descriptor.MinimumCount)
            {
                if (!Close(delimiter))
                    break;
            }
        }

        if (delimiter.DelimiterCount == 0)
            delimiter.Remove();
        else if (delimiter.Type.HasFlag(DelimiterType.Open) && delimiter.DelimiterCount >= delimiter.Descriptor.MinimumCount)
            open.Add(delimiter);
        else
            Free(delimiter);
    }

    // Returns false if there is nothing to close.
    private bool Close(EmphasisDelimiterInline closing)
    {
        var kind = (closing.DelimiterChar, closing.Type.HasFlag(DelimiterType.Open), closing.DelimiterCount % 3);
        var bottom = Math.Min(unmatched.GetValueOrDefault(kind), open.Count);
        var at = open.Count - 1;
        while (at >= bottom && !IsMatch(open[at], closing))
            at--;
        if (at < bottom)
        {
            unmatched[kind] = open.Count;
            return false;
        }

        FreeFrom(at + 1);
        var opening = open[at];
        var least = opening.Descriptor.MinimumCount;
        while (opening.DelimiterCount >= least && closing.DelimiterCount >= least)
            Embrace(opening, closing);
        // Delimiters that come to stand here now were not looked at, and what is left of this one may match where the whole did not.
        LookAgainFrom(at);
        if (opening.DelimiterCount >= least)
            return true;
        open.RemoveAt(at);
        if (opening.DelimiterCount == 0)
            opening.Remove();
        else
            Free(opening);
        return true;
    }

    private void LookAgainFrom(int index)
    {
        if (unmatched.Count == 0)
            return;
        foreach (var kind in unmatched.Keys.ToArray())
            unmatched[kind] = Math.Min(unmatched[kind], index);
    }

    private static bool IsMatch(EmphasisDelimiterInline opening, EmphasisDelimiterInline closing)
    {
        if (opening.DelimiterChar != closing.DelimiterChar)
            return false;
        var isEither = closing.Type.HasFlag(DelimiterType.Open) || opening.Type.HasFlag(DelimiterType.Close);
        return !isEither
            || (opening.DelimiterCount + closing.DelimiterCount) % 3 != 0
            || (opening.DelimiterCount % 3 == 0 && closing.DelimiterCount % 3 == 0);
    }

    private void Embrace(EmphasisDelimiterInline opening, EmphasisDelimiterInline closing)
    {
        var count = Math.Min(Math.Min(opening.DelimiterCount, closing.DelimiterCount), closing.Descriptor.MaximumCount);
        var emphasis = new EmphasisInline
        {
            DelimiterChar = closing.DelimiterChar,
            DelimiterCount = count,
            Line = opening.Line,
            Column = opening.Column,
            IsClosed = true,
        };
        emphasis.Span.Start = opening.Span.Start;
        emphasis.Span.End = closing.Span.End - closing.DelimiterCount + count;
        if (closing.TryGetAttributes() is { } attributes)
            emphasis.SetAttributes(attributes);
        while (opening.NextSibling is { } child && child != closing)
        {
            child.Remove();
            emphasis.AppendChild(child);
        }

        opening.InsertAfter(emphasis);
        Shorten(opening, count);
        Shorten(closing, count);
    }

    private static void Shorten(EmphasisDelimiterInline delimiter, int count)
    {
        delimiter.Content.Start += count;
        delimiter.Span.Start += count;
        delimiter.Column += count;
        delimiter.DelimiterCount -= count;
    }

    private void FreeFrom(int index)
    {
        for (var i = index; i < open.Count; i++)
            Free(open[i]);
        open.RemoveRange(index, open.Count - index);
    }

    private static void Free(EmphasisDelimiterInline delimiter) => delimiter.ReplaceBy(delimiter.AsLiteralInline());
}
