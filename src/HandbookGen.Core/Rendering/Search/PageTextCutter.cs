using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Search;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Rendering.Search;

/// <summary>Adds to a page's text what comes from the site's data, and cuts it into parts. Reusable for one page after another.</summary>
internal sealed class PageTextCutter : IDisposable
{
    // In bytes, roughly: a result shows a part, so a browser has to load that much per result.
    private const int PartLength = 3_000;
    private const int LongestPart = 6_000;

    private readonly TextBuffer buffer = new(16 * 1024);
    private readonly ImmutableArray<TextEntry>.Builder entries = ImmutableArray.CreateBuilder<TextEntry>();
    private readonly ImmutableArray<TextPart>.Builder parts = ImmutableArray.CreateBuilder<TextPart>();
    private readonly ImmutableArray<TextReturn>.Builder returns = ImmutableArray.CreateBuilder<TextReturn>();

    // Of the current page: the number of characters so far, how many of them are wide, and the unfinished part.
    private int length;
    private int wide;
    private TextPart open;
    private int wideBefore;

    // The number of the entry that the text before belongs to, and of the one that the text from here on belongs to.
    private int lastOwner;
    private int owner;

    /// <param name="facts">What the page shows next to its text.</param>
    /// <param name="leadsToPage">Whether an <c>href</c> on the page leads to a page that is searched itself.</param>
    public PageText Cut(SitePage page, ImmutableArray<Fact> facts, Func<Expansion, Func<string, bool>> leadsToPage)
    {
        (length, wide, open, wideBefore, lastOwner, owner) = (0, 0, default, 0, 0, 0);
        entries.Clear();
        parts.Clear();
        returns.Clear();
        entries.Add(new TextEntry("", page.Page.Title, 0, []));
        entries.Add(new TextEntry("", PageAddress.NameIn(page.Page.Url), 0, []));
        var isWhole = page.Page.SearchText.IsWhole && page.Appended.IsEmpty && facts.IsEmpty;
        var text = isWhole ? CutAsItIs(page.Page) : Fill(page, facts, leadsToPage);
        ClosePart();
        return new PageText(text, entries.ToImmutable(), parts.ToImmutable(), returns.ToImmutable());
    }

    public void Dispose() => buffer.Dispose();

    private string CutAsItIs(Page page)
    {
        var text = page.SearchText.Text;
        foreach (var boundary in page.SearchText.Boundaries)
        {
            GoOn(text.AsSpan(length, boundary.Offset - length));
            Place(boundary, page);
        }

        GoOn(text.AsSpan(length));
        EndBlock();
        return text;
    }

    private string Fill(SitePage page, ImmutableArray<Fact> facts, Func<Expansion, Func<string, bool>> leadsToPage)
    {
        buffer.Clear();
        var text = page.Page.SearchText.Text.AsSpan();
        var at = 0;
        foreach (var (number, boundary) in page.Page.SearchText.Boundaries.Index())
        {
            AppendText(text[at..boundary.Offset]);
            at = boundary.Offset;
            if (boundary.Kind == TextBoundaryKind.Call)
                AppendGenerated(page.Expansions[page.Page.Shortcodes[boundary.Number]], leadsToPage);
            else if (boundary.Tag is { } tag)
                AppendTag(tag, page);
            else
                Place(boundary, page.Page);
            // After the description.
            foreach (var fact in number == 0 ? facts : [])
                AppendBlock($"{fact.Label}: {string.Join(", ", fact.Values.Select(value => value.Text))}.");
        }

        AppendText(text[at..]);
        EndBlock();
        foreach (var appended in page.Appended)
            AppendGenerated(appended, leadsToPage);
        return buffer.ToText();
    }

    private void AppendText(ReadOnlySpan<char> text)
    {
        buffer.AppendCollapsed(text);
        GoOn(buffer.Written[length..]);
    }

    // As in the HTML: including shortcodes in code and in raw HTML.
    private void AppendTag(ShortcodePlace tag, SitePage page)
    {
        buffer.Append(tag.Call is { } call ? page.Expansions[call].Text ?? "" : tag.Text);
        GoOn(buffer.Written[length..]);
    }

    private void Place(TextBoundary boundary, Page page)
    {
        if (boundary.Kind == TextBoundaryKind.Heading)
            AddEntry(page.Headings[boundary.Number].Id!, page.Headings[boundary.Number].Text);
        else if (boundary.Kind == TextBoundaryKind.Anchor)
            AddEntry(page.Anchors[boundary.Number].Id, "");
        else
            EndBlock();
    }

    private void AppendGenerated(Expansion expansion, Func<Expansion, Func<string, bool>> leadsToPage)
    {
        var around = owner;
        ListEntry? last = null;
        var numbers = new Dictionary<ListEntry, int>(ReferenceEqualityComparer.Instance);
        foreach (var piece in ListPieces.Of(expansion, leadsToPage(expansion)))
        {
            if (piece.Entry is { } entry && !numbers.ContainsKey(entry))
            {
                AddEntry(entry.Anchor, entry.Title, entry.FormerAnchors, entry.HasPage);
                // It may have taken the place of an anchor right before it.
                numbers.Add(entry, entries.Count - 1);
            }

            // The text inside a paired call follows; it belongs to whatever is open there.
            owner = piece.Entry is null ? around : numbers[piece.Entry];
            if (last != piece.Entry)
                buffer.Break();
            last = piece.Entry;
            buffer.AppendHtml(piece.Html);
            GoOn(buffer.Written[length..]);
        }
    }

    private void AppendBlock(string text)
    {
        buffer.Append(text);
        GoOn(buffer.Written[length..]);
        EndBlock();
    }

    private void GoOn(ReadOnlySpan<char> words)
    {
        if (owner != lastOwner && !words.IsWhiteSpace())
        {
            returns.Add(new TextReturn(length, owner));
            lastOwner = owner;
        }

        length += words.Length;
        wide += WideCharacters.In(words);
    }

    private void AddEntry(string anchor, string text) => AddEntry(anchor, text, [], hasPage: false);

    private void AddEntry(string anchor, string text, ImmutableArray<string> formerAnchors, bool hasPage)
    {
        // Right before a heading, an anchor is another name of the heading.
        if (
            text.Length > 0
            && entries.Count > Math.Max(PageText.FirstPlace, open.FirstEntry)
            && entries[^1] is { Text: "" } former
            && former.Start == length
        )
        {
            formerAnchors = [former.Anchor, .. former.FormerAnchors, .. formerAnchors];
            entries.RemoveAt(entries.Count - 1);
        }

        if (LengthOfPart > PartLength)
            ClosePart();
        buffer.Break();
        entries.Add(new TextEntry(anchor, text, length, formerAnchors, hasPage));
        owner = lastOwner = entries.Count - 1;
    }

    private void EndBlock()
    {
        buffer.Break();
        if (LengthOfPart > LongestPart)
            ClosePart();
    }

    private int LengthOfPart => length - open.Start + wide - wideBefore;

    private void ClosePart()
    {
        var part = open with { End = length, EndEntry = entries.Count, WideCharacters = wide - wideBefore };
        parts.Add(part);
        open = new TextPart(part.End, part.End, part.EndEntry, part.EndEntry, lastOwner, 0);
        wideBefore = wide;
    }
}
