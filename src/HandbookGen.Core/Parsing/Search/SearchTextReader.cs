using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Extensions.Abbreviations;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Search;

/// <summary>Extracts the searchable text of a page from its tree, without rendering it.</summary>
internal sealed class SearchTextReader : PageReader
{
    private readonly TextBuffer text;
    private readonly BorrowedList<TextBoundary> boundaries;
    private readonly string title;
    private readonly Dictionary<ShortcodeCall, int> calls = new(ReferenceEqualityComparer.Instance);

    // The anchors other than headings, in document order.
    private readonly Queue<(int Offset, int Number)> anchors = new();
    private readonly IReadOnlyList<Heading> headings;
    private int heading;
    private bool isInHeading;

    private SearchTextReader(PageTree tree, AnchorReader found, string title, TextBuffer text, BorrowedList<TextBoundary> boundaries)
    {
        (this.text, this.boundaries, this.title) = (text, boundaries, title);
        headings = found.Headings;
        foreach (var call in tree.File.Shortcodes.Calls)
            calls.Add(call, calls.Count);
        var source = tree.File.Source;
        HashSet<string?>? ids = null;
        for (var number = 0; number < found.Anchors.Count; number++)
        {
            var anchor = found.Anchors[number];
            if (anchor.Origin is not (AnchorOrigin.Typed or AnchorOrigin.Html) || anchor.Range.File != source.Path)
                continue;
            ids ??= [.. headings.Select(heading => heading.Id)];
            if (!ids.Contains(anchor.Id))
                anchors.Enqueue((source.OffsetOf(anchor.Range.Line, anchor.Range.Column), number));
        }
    }

    /// <param name="anchors">All anchors of the page.</param>
    /// <param name="title">The title of the page.</param>
    public static SearchText Read(PageTree tree, AnchorReader anchors, string title, string description)
    {
        using var text = new TextBuffer(tree.File.Text.Length, keepsMasks: tree.File.Shortcodes.Places.Count > 0);
        using var boundaries = new BorrowedList<TextBoundary>();
        var reader = new SearchTextReader(tree, anchors, title, text, boundaries);
        reader.AppendBlock(description);
        PageWalker.Walk(tree, reader);
        return SearchText.Of(text.Written, boundaries.Items, tree.File.Shortcodes);
    }

    public override void Start(Block block)
    {
        if (block is HeadingBlock)
        {
            isInHeading = true;
            AddHeading();
        }
        else if (block is LeafBlock leaf)
        {
            StartLeaf(leaf);
        }
        else if (block is ShortcodeBlock shortcode && (!shortcode.IsPaired || shortcode.Tag.Tag.Kind != ShortcodeTagKind.Close))
        {
            Mark(shortcode.Tag.Call);
        }
    }

    public override void End(Block block)
    {
        if (block is LeafBlock && !isInHeading)
            Mark(TextBoundaryKind.Block, 0);
        isInHeading = false;
    }

    public override void Read(Inline inline)
    {
        if (isInHeading)
            return;
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
            case ShortcodeInline { Tag.Tag.Kind: not ShortcodeTagKind.Close } shortcode:
                Mark(shortcode.Tag.Call);
                break;
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
            Mark(TextBoundaryKind.Heading, number);
        else
            AppendBlock(words);
    }

    // For text without masks.
    private void AppendBlock(string words)
    {
        text.AppendUnmasked(words);
        Mark(TextBoundaryKind.Block, 0);
    }

    private void StartLeaf(LeafBlock block)
    {
        while (anchors.TryPeek(out var anchor) && anchor.Offset <= block.Span.End)
            Mark(TextBoundaryKind.Anchor, anchors.Dequeue().Number);
        if (block.Inline is not null)
            return;
        if (block is HtmlBlock)
            text.AppendHtml(block.Lines.ToString());
        else if (block is CodeBlock)
            AppendLines(block);
    }

    private void AppendLines(LeafBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            text.Append(block.Lines.Lines[i].Slice.AsSpan());
            text.Break();
        }
    }

    private void Mark(TextBoundaryKind kind, int number)
    {
        text.Break();
        boundaries.Add(new TextBoundary(text.Length, kind, number));
    }

    private void Mark(ShortcodeCall? call)
    {
        if (call is null || !calls.TryGetValue(call, out var number))
            return;
        text.EndBreak();
        boundaries.Add(new TextBoundary(text.Length, TextBoundaryKind.Call, number));
    }
}
