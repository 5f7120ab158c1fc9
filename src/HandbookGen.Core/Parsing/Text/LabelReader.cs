using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Dialects;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>A line of text that labels a value: <c>**Launch date:** 2021-05</c>, <c>- Campaign UTM = `autosd`</c>.</summary>
/// <param name="Label">Without markup and without the colon or equals sign.</param>
/// <param name="Value">Without markup. If empty, it has the range of the label.</param>
/// <param name="Heading">The nearest heading above; null if there is none.</param>
public sealed record LabelledLine(string Label, Located<string> Value, Heading? Heading);

/// <summary>
/// Collects labelled lines, with or without a bold label, with a colon or an equals sign, as a line, a paragraph or a list item. Skips
/// code blocks, tables and the lines of included files.
/// </summary>
/// <param name="page">The page itself.</param>
/// <param name="anchors">Reads each heading before this reader.</param>
internal sealed class LabelReader(SourceFile page, AnchorReader anchors) : PageReader
{
    // Longer labels are sentences.
    private const int LongestLabel = 48;

    private static readonly SearchValues<string> Labels = SearchValues.Create(
        ["utm", "campaign manager"],
        StringComparison.OrdinalIgnoreCase
    );

    // The current line without markup: its characters and their offsets in the page.
    private readonly List<char> text = [];
    private readonly List<int> offsets = [];
    private bool isInPage;
    private int tables;
    private bool isInParagraph;
    private int includeStart;
    private Heading? heading;

    /// <summary>In document order.</summary>
    public ImmutableArray<LabelledLine>.Builder Lines { get; } = ImmutableArray.CreateBuilder<LabelledLine>();

    /// <summary>Whether the page may mention campaigns, tags or a DRI; most do not and are skipped.</summary>
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

    // Included words are located at the call that includes them.
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
        // In "**Campaign Manager DRI: **" the space left after removing the name prevents the emphasis.
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
