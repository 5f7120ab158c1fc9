using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Dialects;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>
/// Finds labelled lines in a page's text, however their label is made bold, with a colon or an equals sign, as a line, a paragraph or an item of
/// a list. Code blocks and tables are no text.
/// </summary>
internal sealed class LabelReader
{
    // Longer ones are sentences.
    private const int LongestLabel = 48;

    private static readonly SearchValues<string> Labels = SearchValues.Create(
        ["utm", "campaign manager"],
        StringComparison.OrdinalIgnoreCase
    );

    private readonly SourceFile source;
    private readonly ImmutableArray<Heading> headings;
    private readonly ImmutableArray<LabelledLine>.Builder found = ImmutableArray.CreateBuilder<LabelledLine>();
    private readonly TextLines lines;
    private int headingsPassed;

    private LabelReader(SourceFile source, ImmutableArray<Heading> headings)
    {
        this.source = source;
        lines = new TextLines(this);
        // The file that a page includes has headings too.
        this.headings = [.. headings.Where(heading => heading.Range.File == source.Path)];
    }

    /// <summary>In the order of the page. Only pages that may speak of campaigns, tags or a DRI are read at all.</summary>
    /// <param name="headings">Of the document.</param>
    public static ImmutableArray<LabelledLine> Read(SourceFile source, MarkdownDocument document, ImmutableArray<Heading> headings)
    {
        var text = source.Text;
        if (!text.Contains("DRI", StringComparison.Ordinal) && !text.AsSpan().ContainsAny(Labels))
            return [];
        var reader = new LabelReader(source, headings);
        reader.Visit(document);
        return reader.found.ToImmutable();
    }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is HeadingBlock)
                headingsPassed++;
            else if (
                block is ParagraphBlock { Inline: { } inlines }
                && source.Text.AsSpan(block.Span.Start, block.Span.Length).ContainsAny(':', '=')
            )
                lines.Read(inlines);
            else if (block is ContainerBlock inner and not (IncludeBlock or Markdig.Extensions.Tables.Table))
                Visit(inner);
        }
    }

    private void AddLine(ReadOnlySpan<char> text, ReadOnlySpan<int> offsets)
    {
        var divider = text[..Math.Min(text.Length, LongestLabel)].IndexOfAny(':', '=');
        if (divider < 2)
            return;
        var line = text.ToString();
        var label = line[..divider].TrimStart('*').Trim();
        if (label.Length < 2 || !char.IsLetter(label[0]) || !label.All(IsOfLabel))
            return;
        var (start, end) = (divider + 1, line.Length);
        while (start < end && char.IsWhiteSpace(line[start]))
            start++;
        while (end > start && char.IsWhiteSpace(line[end - 1]))
            end--;
        // "**Campaign Manager DRI: **" is no emphasis, because of the blank that somebody left who took the name out.
        if (line.AsSpan(start, end - start).Trim('*').IsEmpty)
            end = start;
        var labelStart = line.IndexOf(label, StringComparison.Ordinal);
        var range =
            start < end
                ? source.RangeAt(offsets[start], offsets[end - 1] + 1)
                : source.RangeAt(offsets[labelStart], offsets[labelStart + label.Length - 1] + 1);
        var heading = headingsPassed == 0 || headingsPassed > headings.Length ? null : headings[headingsPassed - 1];
        found.Add(new LabelledLine(label, new Located<string>(line[start..end], range), heading));
    }

    private static bool IsOfLabel(char c) => char.IsLetterOrDigit(c) || c is ' ' or '/' or '-' or '_' or '(' or ')' or '&';

    /// <summary>The plain text of a paragraph, line by line, and where each of its characters stands in the file.</summary>
    private sealed class TextLines(LabelReader reader)
    {
        private readonly List<char> line = [];
        private readonly List<int> offsets = [];

        public void Read(ContainerInline inlines)
        {
            Append(inlines);
            EndLine();
        }

        private void Append(ContainerInline container)
        {
            foreach (var inline in container)
            {
                switch (inline)
                {
                    case LiteralInline literal:
                        Append(literal.Content.AsSpan(), literal.Span.Start);
                        break;
                    case CodeInline code:
                        Append(code.Content, code.Span.Start + code.DelimiterCount);
                        break;
                    case LineBreakInline:
                        EndLine();
                        break;
                    case ContainerInline inner:
                        Append(inner);
                        break;
                }
            }
        }

        private void Append(ReadOnlySpan<char> text, int offset)
        {
            line.AddRange(text);
            for (var i = 0; i < text.Length; i++)
                offsets.Add(offset + i);
        }

        private void EndLine()
        {
            reader.AddLine(CollectionsMarshal.AsSpan(line), CollectionsMarshal.AsSpan(offsets));
            line.Clear();
            offsets.Clear();
        }
    }
}
