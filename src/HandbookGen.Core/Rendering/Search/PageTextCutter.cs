using System.Collections.Immutable;
using System.Globalization;
using HandbookGen.Indexing;
using HandbookGen.Parsing.Search;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Rendering.Search;

/// <summary>Puts what the site's data makes of a page into its text, and cuts that into parts. One serves many pages, one after the other.</summary>
internal sealed class PageTextCutter : IDisposable
{
    // In bytes, about: a result shows a part, so a part is what a browser has to load for it.
    private const int PartLength = 3_000;
    private const int LongestPart = 6_000;

    private readonly TextBuffer buffer = new(16 * 1024);
    private readonly ImmutableArray<TextEntry>.Builder entries = ImmutableArray.CreateBuilder<TextEntry>();
    private readonly ImmutableArray<TextPart>.Builder parts = ImmutableArray.CreateBuilder<TextPart>();

    // Of the page at hand: how many headings are behind, and the part that is not full yet.
    private int headings;
    private TextPart open;
    private int wideBefore;

    /// <param name="facts">What the page shows beside its text.</param>
    public PageText Cut(SitePage page, ImmutableArray<Fact> facts)
    {
        (headings, open, wideBefore) = (0, default, 0);
        buffer.Clear();
        entries.Clear();
        parts.Clear();
        entries.Add(new TextEntry("", page.Page.Title, 0));
        AppendBlock(page.Page.FrontMatter.Description ?? "");
        foreach (var fact in facts)
            AppendBlock($"{fact.Label}: {string.Join(", ", fact.Values.Select(value => value.Text))}.");
        AppendText(page);
        foreach (var appended in page.Appended)
            AppendGenerated(appended);
        ClosePart();
        return new PageText(buffer.ToText(), entries.ToImmutable(), parts.ToImmutable());
    }

    public void Dispose() => buffer.Dispose();

    private void AppendText(SitePage page)
    {
        // As HTML shows them: shortcodes that stand in code and in raw HTML.
        var marked = ShortcodeMask.Replace(
            page.Page.SearchText, (number, _) => page.Page.PlaceOf(number) is not { } place ? "" : WithoutMarks(place.Call is { } call ? page.Expansions[call].Text ?? "" : place.Text));
        var isCollapsed = !page.Page.SearchText.AsSpan().ContainsAnyInRange('\uFDD0', '\uFDEF');
        var rest = marked.AsSpan();
        for (int at; (at = rest.IndexOfAnyInRange(TextMarks.Heading, TextMarks.Block)) >= 0;)
        {
            AppendText(rest[..at], isCollapsed);
            var mark = rest[at];
            rest = rest[(at + 1)..];
            if (mark == TextMarks.Block)
                EndBlock();
            else if (mark == TextMarks.Heading)
                AddHeading(page);
            else
                AppendMarked(mark, Value(ref rest), page);
        }

        AppendText(rest, isCollapsed);
        EndBlock();
    }

    private void AppendText(ReadOnlySpan<char> text, bool isCollapsed)
    {
        if (isCollapsed)
            buffer.AppendCollapsed(text);
        else
            buffer.Append(text);
    }

    // What an author wrote into a call may be anything.
    private static string WithoutMarks(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\u001F') ? string.Concat(text.Select(c => c < ' ' ? ' ' : c)) : text;

    private static ReadOnlySpan<char> Value(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(TextMarks.End);
        var value = rest[..end];
        rest = rest[(end + 1)..];
        return value;
    }

    private void AppendMarked(char mark, ReadOnlySpan<char> value, SitePage page)
    {
        if (mark == TextMarks.Anchor)
            AddEntry(value.ToString(), "");
        else
            AppendGenerated(page.Expansions[page.Page.Shortcodes[int.Parse(value, CultureInfo.InvariantCulture)]]);
    }

    private void AppendGenerated(Expansion expansion)
    {
        foreach (var anchor in expansion.Anchors)
            AddEntry(anchor.Id, "");
        buffer.AppendHtml(expansion.Open);
    }

    private void AppendBlock(string text)
    {
        buffer.Append(text);
        EndBlock();
    }

    private void AddHeading(SitePage page)
    {
        var heading = page.Page.Headings[headings++];
        // The first heading often repeats the title.
        var isTitle = headings == 1 && heading.Text.Equals(page.Page.Title, StringComparison.OrdinalIgnoreCase);
        if (!isTitle && heading.Id is { Length: > 0 } id)
            AddEntry(id, heading.Text);
        else if (!isTitle)
            AppendBlock(heading.Text);
    }

    private void AddEntry(string anchor, string text)
    {
        if (LengthOfPart > PartLength)
            ClosePart();
        buffer.Break();
        entries.Add(new TextEntry(anchor, text, buffer.Length));
    }

    private void EndBlock()
    {
        buffer.Break();
        if (LengthOfPart > LongestPart)
            ClosePart();
    }

    private int LengthOfPart => buffer.Length - open.Start + buffer.WideCharacters - wideBefore;

    private void ClosePart()
    {
        var part = open with { End = buffer.Length, EndEntry = entries.Count, WideCharacters = buffer.WideCharacters - wideBefore };
        parts.Add(part);
        open = new TextPart(part.End, part.End, part.EndEntry, part.EndEntry, 0);
        wideBefore = buffer.WideCharacters;
    }
}
