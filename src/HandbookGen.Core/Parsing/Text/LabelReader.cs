using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Dialects;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>A line of a page's text that gives a value a name: <c>**Launch date:** 2021-05</c>, <c>- Campaign UTM = `autosd`</c>.</summary>
/// <param name="Label">Without markup and without the colon or equals sign.</param>
/// <param name="Value">Without markup; empty when nothing follows the label. Then it has the label's characters.</param>
/// <param name="Heading">The nearest one above; null for a line above all headings.</param>
public sealed record LabelledLine(string Label, Located<string> Value, Heading? Heading);

/// <summary>
/// Reads labelled lines in a page's text, however their label is made bold, with a colon or an equals sign, as a line, a paragraph or an item of
/// a list. Code blocks and tables are no text; the lines of an included file are not the page's.
/// </summary>
/// <param name="page">The page's own file.</param>
/// <param name="anchors">Has read the heading that is visited.</param>
internal sealed class LabelReader(SourceFile page, AnchorReader anchors) : PageReader
{
    // Longer ones are sentences.
    private const int LongestLabel = 48;

    private static readonly SearchValues<string> Labels = SearchValues.Create(
        ["utm", "campaign manager"],
        StringComparison.OrdinalIgnoreCase
    );

    // Of the line that is read, without markup: its characters, and where each of them stands in the page.
    private readonly List<char> text = [];
    private readonly List<int> offsets = [];
    private bool isInPage;
    private int tables;
    private bool isInParagraph;
    private int includeStart;
    private Heading? heading;

    /// <summary>In the order of the page.</summary>
    public ImmutableArray<LabelledLine>.Builder Lines { get; } = ImmutableArray.CreateBuilder<LabelledLine>();

    /// <summary>Whether a page may speak of campaigns, tags or a DRI; most do not, and need not be read.</summary>
    public static bool IsFor(SourceFile page) =>
        page.Text.Contains("DRI", StringComparison.Ordinal) || page.Text.AsSpan().ContainsAny(Labels);

    public override void Enter(MarkdownFile file) => isInPage = file.Source.Path == page.Path;

    public override void Start(Block block)
    {
        if (!isInPage)
            return;
        if (block is HeadingBlock)
            heading = anchors.Headings[^1];
        else if (block is Table)
            tables++;
        else if (block is ParagraphBlock { Inline: not null })
            isInParagraph = tables == 0 && page.Text.AsSpan(block.Span.Start, block.Span.Length).ContainsAny(':', '=');
    }

    public override void End(Block block)
    {
        if (!isInPage)
            return;
        if (block is Table)
            tables--;
        else if (isInParagraph && block is ParagraphBlock)
            EndLine();
        isInParagraph = false;
    }

    public override void Read(Inline inline)
    {
        if (!isInParagraph)
            return;
        if (inline is LiteralInline literal)
            Append(literal.Content.AsSpan(), literal.Span.Start);
        else if (inline is CodeInline code)
            Append(code.Content, code.Span.Start + code.DelimiterCount);
        else if (inline is LineBreakInline)
            EndLine();
        else if (inline is ShortcodeInline { Included: not null } && isInPage)
            includeStart = inline.Span.Start;
    }

    // Included words stand where the page includes them.
    private void Append(ReadOnlySpan<char> words, int offset)
    {
        text.AddRange(words);
        for (var i = 0; i < words.Length; i++)
            offsets.Add(isInPage ? offset + i : includeStart);
    }

    private void EndLine()
    {
        AddLine(CollectionsMarshal.AsSpan(text), CollectionsMarshal.AsSpan(offsets));
        text.Clear();
        offsets.Clear();
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
                ? page.RangeAt(offsets[start], offsets[end - 1] + 1)
                : page.RangeAt(offsets[labelStart], offsets[labelStart + label.Length - 1] + 1);
        Lines.Add(new LabelledLine(label, new Located<string>(line[start..end], range), heading));
    }

    private static bool IsOfLabel(char c) => char.IsLetterOrDigit(c) || c is ' ' or '/' or '-' or '_' or '(' or ')' or '&';
}
