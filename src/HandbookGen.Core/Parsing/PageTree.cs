using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.HeadingIds;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing;

/// <summary>
/// The Markdown of a page as a tree. It is thrown away when everything has been taken from it that later phases need: keeping the trees of
/// thousands of pages would take much memory, and the garbage collector long.
/// </summary>
/// <param name="Document">Every span is an offset into the file.</param>
/// <param name="State">What the constructs of the page have told each other.</param>
/// <param name="TooDeep">Why the document is empty; null when it is whole.</param>
internal sealed record PageTree(MarkdownDocument Document, PageParseState State, Problem? TooDeep)
{
    /// <param name="bodyStart">Offset of the first character of Markdown.</param>
    /// <param name="includes">The files that pages may include.</param>
    public static PageTree Of(SourceFile source, int bodyStart, Dialect dialect, IncludeFiles includes)
    {
        var shortcodes = new PageShortcodes();
        var span = FrontMatterSpan.FindEnd(source.Text);
        var text = dialect == Dialect.Hugo ? shortcodes.Mask(source, bodyStart) : source.Text;
        var state = new PageParseState(source, text, span.Start, bodyStart, shortcodes);
        var (document, tooDeep) = MarkdownText.Parse(state, dialect);
        new Include(includes, dialect, shortcodes).Fill(state);
        AssignIds(document, dialect, state);
        return new PageTree(document, state, tooDeep);
    }

    private static void AssignIds(MarkdownDocument document, Dialect dialect, PageParseState state)
    {
        LinkDefinitions.Attach(state);
        SpanAttributes.Attach(state);
        FootnoteOrder.Place(document, state);
        var headings = document.Descendants<HeadingBlock>().ToList();
        UnmaskIds(headings, state);
        if (dialect == Dialect.Kramdown)
            KramdownIds.Assign(headings, state.HeadingPlaces);
        else if (dialect == Dialect.Gfm)
            GithubSlugs.Assign(headings);
        else
            HugoIds.Assign(headings);
        TableOfContents.Place(state, headings);
        GfmContents.Place(state, headings);
        Alerts.Place(state);
        if (dialect != Dialect.Kramdown)
            HugoFootnotes.AssignIds(document);
    }

    // An id is the same wherever the page names it: a call in one stays as it is written.
    private static void UnmaskIds(IEnumerable<HeadingBlock> headings, PageParseState state)
    {
        foreach (var heading in headings)
        {
            if (heading.TryGetAttributes() is { Id: { } id } attributes && ShortcodeMask.IsIn(id))
                attributes.Id = state.Shortcodes.Unmask(id);
        }
    }
}
