using System.Collections.Immutable;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Search;

/// <summary>Takes the text that readers search from a page's tree, without rendering it.</summary>
internal sealed class PageTextReader
{
    private readonly TextBuffer text;
    private readonly BorrowedList<TextMark> marks;
    private readonly string title;
    private readonly Dictionary<ShortcodeCall, int> calls = new(ReferenceEqualityComparer.Instance);

    // Those that are no headings, in document order; headings bring their own.
    private readonly Queue<(int Offset, int Number)> anchors = new();
    private readonly ImmutableArray<Heading>.Builder headings;
    private int heading;

    private PageTextReader(PageTree tree, PageParts parts, string title, TextBuffer text, BorrowedList<TextMark> marks)
    {
        (this.text, this.marks, this.title) = (text, marks, title);
        headings = parts.Headings;
        foreach (var call in tree.File.Shortcodes.Calls)
            calls.Add(call, calls.Count);
        var source = tree.File.Source;
        HashSet<string?>? ids = null;
        for (var number = 0; number < parts.Anchors.Count; number++)
        {
            var anchor = parts.Anchors[number];
            if (anchor.Origin is not (AnchorOrigin.Typed or AnchorOrigin.Html) || anchor.Range.File != source.Path)
                continue;
            ids ??= [.. parts.Headings.Select(heading => heading.Id)];
            if (!ids.Contains(anchor.Id))
                anchors.Enqueue((source.OffsetOf(anchor.Range.Line, anchor.Range.Column), number));
        }
    }

    /// <param name="title">Of the page.</param>
    public static SearchText Read(PageTree tree, PageParts parts, string title, string description)
    {
        using var text = new TextBuffer(tree.File.Text.Length, keepsMasks: tree.File.Shortcodes.Places.Count > 0);
        using var marks = new BorrowedList<TextMark>();
        var reader = new PageTextReader(tree, parts, title, text, marks);
        reader.AppendBlock(description);
        reader.Visit(tree.Document);
        return new SearchText(text.ToText(), marks.ToImmutable());
    }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is HeadingBlock)
                AddHeading();
            else if (block is LeafBlock leaf)
                Visit(leaf);
            else if (block is ShortcodeBlock shortcode)
                Visit(shortcode);
            else if (block is ContainerBlock children)
                Visit(children);
        }
    }

    private void AddHeading()
    {
        var number = heading++;
        var (words, id) = (headings[number].Text, headings[number].Id);
        // The first heading often repeats the title.
        if (number == 0 && words.Equals(title, StringComparison.OrdinalIgnoreCase))
            return;
        if (id is { Length: > 0 })
            Mark(TextMarkKind.Heading, number);
        else
            AppendBlock(words);
    }

    // Words that are not masked.
    private void AppendBlock(string words)
    {
        text.AppendUnmasked(words);
        Mark(TextMarkKind.Block, 0);
    }

    private void Mark(TextMarkKind kind, int number)
    {
        text.Break();
        marks.Add(new TextMark(text.Length, kind, number));
    }

    private void Visit(ShortcodeBlock block)
    {
        if (!block.IsPaired || block.Tag.Tag.Kind != ShortcodeTagKind.Close)
            Mark(block.Tag.Call);
        Visit((ContainerBlock)block);
    }

    private void Visit(LeafBlock block)
    {
        while (anchors.TryPeek(out var anchor) && anchor.Offset <= block.Span.End)
            Mark(TextMarkKind.Anchor, anchors.Dequeue().Number);
        if (block.Inline is { } inlines)
            Visit(inlines);
        else if (block is HtmlBlock)
            text.AppendHtml(block.Lines.ToString());
        else if (block is CodeBlock)
            AppendLines(block);
        Mark(TextMarkKind.Block, 0);
    }

    private void AppendLines(LeafBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            text.Append(block.Lines.Lines[i].Slice.AsSpan());
            text.Break();
        }
    }

    private void Visit(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline autolink:
                    text.Append(autolink.Url);
                    break;
                case AbbreviationInline abbreviation:
                    text.Append(abbreviation.Abbreviation.Label);
                    break;
                case LineBreakInline:
                    text.Break();
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    text.Break();
                    break;
                case FootnoteLink:
                    break;
                case ShortcodeInline { Tag.Tag.Kind: not ShortcodeTagKind.Close } shortcode:
                    Mark(shortcode.Tag.Call);
                    Visit(shortcode);
                    break;
                case ContainerInline children:
                    Visit(children);
                    break;
            }
        }
    }

    private void Mark(ShortcodeCall? call)
    {
        if (call is null || !calls.TryGetValue(call, out var number))
            return;
        text.EndBreak();
        marks.Add(new TextMark(text.Length, TextMarkKind.Call, number));
    }
}
