using System.Globalization;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Attributes at the end of a heading line. kramdown accepts only an id, after whitespace: <c>## Title {#id}</c>.
/// Hugo accepts a whole list: <c>## Title {#id .class}</c>.
/// </summary>
/// <param name="isKramdown">Which of the two forms to read.</param>
internal sealed class HeadingAttributes(bool isKramdown) : IMarkdownExtension
{
    // Each is read to the end of the line; no list of attributes contains as many.
    private const int MostBraces = 100;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Find<HeadingBlockParser>()!.TryParseAttributes = ReadAtx;
        pipeline.BlockParsers.Find<ParagraphBlockParser>()!.Closed += ReadSetext;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private bool ReadAtx(BlockProcessor processor, ref StringSlice slice, IBlock block)
    {
        if (Find(slice.Text, slice.Start, slice.End + 1) is not var (list, start))
            return false;
        list.ApplyTo((MarkdownObject)block, processor.Document);
        slice.End = start - 1;
        return true;
    }

    // A setext heading starts as a paragraph; the parser replaces it when it closes.
    private void ReadSetext(BlockProcessor processor, Block block)
    {
        if (block is not HeadingBlock { IsSetext: true, Lines.Count: > 0 } heading)
            return;
        ref var line = ref heading.Lines.Lines[heading.Lines.Count - 1];
        if (Find(line.Slice.Text, line.Slice.Start, line.Slice.End + 1) is not var (list, start))
            return;
        list.ApplyTo(heading, processor.Document);
        line.Slice.End = start - 1;
        line.Slice.TrimEnd();
    }

    private (AttributeList List, int Start)? Find(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end <= start || text[end - 1] != '}')
            return null;
        return isKramdown ? FindKramdown(text, start, end) : FindGoldmark(text, start, end);
    }

    private static (AttributeList, int)? FindKramdown(string text, int start, int end)
    {
        var open = text.LastIndexOf('{', end - 1, end - start);
        if (open < start + 1 || text[open - 1] is not (' ' or '\t') || open + 3 > end - 1 || text[open + 1] != '#')
            return null;
        // A name of XML, so in any script: `{#هل}`.
        if (!char.IsLetter(text[open + 2]) && text[open + 2] is not ('_' or ':'))
            return null;
        foreach (var c in text.AsSpan(open + 2, end - open - 3))
        {
            if (!IsOfName(c))
                return null;
        }

        var idStart = open + 2;
        return (new AttributeList(text[idStart..(end - 1)], idStart, [], [], []), SkipWhitespaceBefore(text, open, start));
    }

    private static (AttributeList, int)? FindGoldmark(string text, int start, int end)
    {
        var open = text.LastIndexOf('{', end - 1, end - start);
        for (var tries = 0; open >= start && tries < MostBraces; tries++)
        {
            if (IsEscaped(text, open, start))
                return null;
            if (GoldmarkAttributes.Read(text, open, end) is var (list, listEnd) && listEnd == end)
                return (list, SkipWhitespaceBefore(text, open, start));
            if (open == start)
                return null;
            open = text.LastIndexOf('{', open - 1, open - start);
        }

        return null;
    }

    private static bool IsOfName(char c) =>
        c is '_' or '-' or ':' or '.' || char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static int SkipWhitespaceBefore(string text, int at, int start)
    {
        while (at > start && text[at - 1] is ' ' or '\t')
            at--;
        return at;
    }

    private static bool IsEscaped(string text, int at, int start)
    {
        var backslashes = 0;
        while (at - backslashes - 1 >= start && text[at - backslashes - 1] == '\\')
            backslashes++;
        return backslashes % 2 == 1;
    }
}
