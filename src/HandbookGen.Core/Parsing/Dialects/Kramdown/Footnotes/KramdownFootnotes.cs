using System.Globalization;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The text of a footnote.</summary>
/// <param name="parser">The parser that found it.</param>
/// <param name="name">The name between <c>[^</c> and <c>]</c>.</param>
/// <param name="nameStart">Offset of the name.</param>
internal sealed class FootnoteDefinition(BlockParser parser, string name, int nameStart) : ContainerBlock(parser)
{
    public string Name { get; } = name;

    public int NameStart { get; } = nameStart;

    /// <summary>The number that its markers show; 0 if there are none.</summary>
    public int Number { get; set; }

    /// <summary>The number of markers that refer to it.</summary>
    public int Markers { get; set; }

    /// <summary>The number of markers that its text leads back to: those in the page, and in the footnotes before it.</summary>
    public int BackLinks { get; set; }

    /// <summary>Whether lines may follow without indentation, which an indented line allows.</summary>
    public bool IsLazy { get; set; }

    /// <summary>Precedes the name in every id; empty unless <c>{::options footnote_prefix="…" /}</c> sets it.</summary>
    public string Prefix { get; set; } = "";

    public string Id => "fn:" + Prefix + Name;

    /// <param name="marker">0 for the first marker of the footnote.</param>
    public string MarkerId(int marker) =>
        marker == 0 ? $"fnref:{Prefix}{Name}" : string.Create(CultureInfo.InvariantCulture, $"fnref:{Prefix}{Name}:{marker}");
}

/// <summary>The number in the text that links to a footnote.</summary>
internal sealed class FootnoteMarker(FootnoteDefinition definition) : LeafInline
{
    public FootnoteDefinition Definition { get; } = definition;

    /// <summary>0 for the first marker of its footnote.</summary>
    public int Index { get; set; }

    public string Id => Definition.MarkerId(Index);
}

/// <summary>The links from a footnote back to its markers, at the end of its text.</summary>
/// <param name="text">What the link shows: an arrow unless <c>{::options footnote_backlink="…" /}</c> sets it.</param>
internal sealed class FootnoteBackLinks(FootnoteDefinition footnote, string text) : LeafInline
{
    public FootnoteDefinition Footnote { get; } = footnote;

    public string Text { get; } = text;
}

/// <summary>The footnotes of a page, in numerical order.</summary>
/// <param name="first">The number of the first one; 1 unless <c>{::options footnote_nr="…" /}</c> sets it.</param>
internal sealed class FootnoteList(int first) : ContainerBlock(null)
{
    public int First { get; } = first;
}

/// <summary>
/// kramdown's footnotes, after <see href="https://kramdown.gettalong.org/syntax.html#footnotes"/>: <c>[^name]</c> in the text,
/// <c>[^name]: text</c> anywhere, including lists and quotes. They are numbered in the order of their first markers. A footnote without a
/// marker is dropped; a marker without a footnote is text.
/// </summary>
internal sealed class KramdownFootnotes : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new DefinitionParser());
        pipeline.InlineParsers.Insert(0, new MarkerParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new FootnoteMarkerHtml());
        renderer.ObjectRenderers.Insert(0, new FootnoteListHtml());
        renderer.ObjectRenderers.Insert(0, new FootnoteBackLinksHtml());
    }

    /// <summary>By name; for duplicate names, the last.</summary>
    public static Dictionary<string, FootnoteDefinition> In(MarkdownDocument document) =>
        DocumentData.Of<Dictionary<string, FootnoteDefinition>>(document);

    /// <summary>Whether a line without its indentation begins with <c>[^name]:</c>.</summary>
    public static bool BeginsDefinition(ReadOnlySpan<char> line) =>
        line.StartsWith("[^") && EndOfName(line, 2) is > 2 and var end && line[end..].StartsWith("]:");

    /// <summary>The offset after the <c>[^name]</c> at an offset; 0 if there is none.</summary>
    /// <param name="end">One past the last character of the text.</param>
    public static int EndOfMarker(string text, int at, int end)
    {
        if (at + 3 >= end || text[at + 1] != '^')
            return 0;
        var close = at + EndOfName(text.AsSpan(at, end - at), 2);
        return close > at + 2 && close < end && text[close] == ']' ? close + 1 : 0;
    }

    private static int EndOfName(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_' || (text[end] == '-' && end > start)))
            end++;
        return end;
    }

    private sealed class DefinitionParser : BlockParser
    {
        public DefinitionParser() => OpeningCharacters = ['['];

        public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line.AsSpan();
            if (processor.IsCodeIndent || !BeginsDefinition(line) || TextPipes.MakeTable(processor))
                return BlockState.None;
            var nameEnd = EndOfName(line, 2);
            var start = processor.Start;
            var footnote = new FootnoteDefinition(this, line[2..nameEnd].ToString(), start + 2)
            {
                Span = new SourceSpan(start, processor.Line.End),
                Column = processor.Column,
            };
            for (var i = 0; i < nameEnd + 2; i++)
                processor.NextChar();
            // As on the other lines, four spaces are not part of the text.
            if (processor.Line.AsSpan() is [' ', ' ', ' ', ' ', ..] or ['\t', ..])
            {
                processor.RestartIndent();
                processor.ParseIndent();
                processor.GoToCodeIndent();
            }

            processor.NewBlocks.Push(footnote);
            In(processor.Document)[footnote.Name] = footnote;
            return BlockState.Continue;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            var footnote = (FootnoteDefinition)block;
            if (processor.IsBlankLine)
            {
                footnote.IsLazy = false;
                return BlockState.Continue;
            }

            if (!processor.IsCodeIndent)
            {
                if (footnote.IsLazy && !KramdownListLines.EndsItem(processor.Line.AsSpan()))
                {
                    processor.GoToColumn(processor.ColumnBeforeIndent);
                    footnote.UpdateSpanEnd(processor.Line.End);
                    return BlockState.Continue;
                }

                // Closing keeps the next line from continuing the footnote's paragraph.
                processor.Close(block);
                return BlockState.None;
            }

            processor.GoToCodeIndent();
            footnote.IsLazy = true;
            footnote.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }
    }

    private sealed class MarkerParser : InlineParser
    {
        public MarkerParser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '^')
                return false;
            var footnotes = In(processor.Document);
            if (footnotes.Count == 0)
                return false;
            var text = slice.AsSpan();
            var nameEnd = EndOfName(text, 2);
            if (
                nameEnd == 2
                || nameEnd >= text.Length
                || text[nameEnd] != ']'
                || !footnotes.TryGetValue(text[2..nameEnd].ToString(), out var footnote)
            )
                return false;
            var start = processor.GetSourcePosition(slice.Start);
            processor.Inline = new FootnoteMarker(footnote) { Span = new SourceSpan(start, start + nameEnd) };
            slice.Start += nameEnd + 1;
            return true;
        }
    }
}
