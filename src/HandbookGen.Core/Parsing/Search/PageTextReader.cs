using System.Globalization;
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
    private readonly Dictionary<ShortcodeCall, int> calls;

    // Those that are no headings, in document order; headings bring their own.
    private readonly Queue<(int Offset, string Id)> anchors = new();

    private PageTextReader(PageTree tree, PageParts parts, TextBuffer text)
    {
        this.text = text;
        calls = tree.State.Shortcodes.Calls.Index().ToDictionary(call => call.Item, call => call.Index);
        var source = tree.State.Source;
        var headings = parts.Headings.Select(heading => heading.Id).ToHashSet();
        foreach (var anchor in parts.Anchors)
        {
            if (anchor.Origin is AnchorOrigin.Typed or AnchorOrigin.Html && anchor.Range.File == source.Path && !headings.Contains(anchor.Id))
                anchors.Enqueue((source.OffsetOf(anchor.Range.Line, anchor.Range.Column), anchor.Id));
        }
    }

    /// <returns>The page's words with <see cref="TextMarks"/> between them; shortcodes in code and HTML are still masked.</returns>
    public static string Read(PageTree tree, PageParts parts)
    {
        using var text = new TextBuffer(tree.State.Text.Length, keepsMasks: true);
        new PageTextReader(tree, parts, text).Visit(tree.Document);
        return text.ToText();
    }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is HeadingBlock)
                text.Mark(TextMarks.Heading);
            else if (block is LeafBlock leaf)
                Visit(leaf);
            else if (block is ShortcodeBlock shortcode)
                Visit(shortcode);
            else if (block is ContainerBlock children)
                Visit(children);
        }
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
            text.Mark(TextMarks.Anchor, anchors.Dequeue().Id);
        if (block.Inline is { } inlines)
            Visit(inlines);
        else if (block is HtmlBlock)
            text.AppendHtml(block.Lines.ToString());
        else if (block is CodeBlock)
            AppendLines(block);
        text.Mark(TextMarks.Block);
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
        if (call is not null && calls.TryGetValue(call, out var number))
            text.Mark(TextMarks.Call, number.ToString(CultureInfo.InvariantCulture));
    }
}
