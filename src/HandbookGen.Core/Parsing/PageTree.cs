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
/// The Markdown of a page as a tree. It is discarded once it has yielded everything that later phases need: keeping the trees of thousands
/// of pages would take much memory and cause long garbage collections.
/// </summary>
/// <param name="Document">Every span is an offset into the file.</param>
/// <param name="File">The page itself; included files are documents inside this one.</param>
/// <param name="TooDeep">Why the document is empty; null if it is complete.</param>
internal sealed record PageTree(MarkdownDocument Document, MarkdownFile File, Problem? TooDeep)
{
    /// <param name="bodyStart">Offset of the first character of Markdown.</param>
    /// <param name="includes">The files that pages may include.</param>
    /// <param name="config">How large the page may be with all files that it includes, which edition of the site it is in, and the type of
    /// its heading ids.</param>
    public static PageTree Of(SourceFile source, int bodyStart, Dialect dialect, IncludeFiles includes, SiteConfig config)
    {
        var shortcodes = new PageShortcodes { Edition = config.Params.GetValueOrDefault("buildcondition") ?? "" };
        var span = FrontMatterSpan.FindEnd(source.Text);
        var text = dialect == Dialect.Hugo ? shortcodes.Mask(source, bodyStart) : source.Text;
        var file = new MarkdownFile(source, text, span.Start, bodyStart, shortcodes);
        var (document, tooDeep) = MarkdownFileParser.Parse(file, dialect);
        new Include(includes, dialect, shortcodes, config.MaxPageSize).Fill(document, source);
        // Each file may be fine in itself.
        if (shortcodes.HasIncludes && Nesting.Find(document) is { } together)
            (document, tooDeep) = (MarkdownFileParser.Empty(file), together);
        AssignIds(document, dialect, config.HeadingIdType, shortcodes);
        return new PageTree(document, file, tooDeep);
    }

    private static void AssignIds(MarkdownDocument document, Dialect dialect, HeadingIdType type, PageShortcodes shortcodes)
    {
        LinkDefinitions.Attach(document);
        SmartQuotes.Attach(document);
        KramdownAbbreviations.Attach(document);
        SpanAttributes.Attach(document);
        FootnoteOrder.Place(document);
        var headings = document.Descendants<HeadingBlock>().ToList();
        UnmaskIds(headings, shortcodes);
        var options = DocumentData.Of<KramdownOptions>(document);
        if (dialect == Dialect.Kramdown)
            KramdownIds.Assign(headings, options);
        else if (dialect == Dialect.Gfm)
            GithubSlugs.Assign(headings);
        else
            HugoIds.Assign(headings, type);
        TableOfContents.Place(document, headings);
        KramdownHeadings.MoveLevels(headings, options);
        GfmContents.Place(document, headings);
        Alerts.Place(document);
        if (dialect != Dialect.Kramdown)
            HugoFootnotes.AssignIds(document);
    }

    // Ids keep shortcode calls as written, so that an id is the same everywhere on the page.
    private static void UnmaskIds(IEnumerable<HeadingBlock> headings, PageShortcodes shortcodes)
    {
        foreach (var heading in headings)
        {
            if (heading.TryGetAttributes() is { Id: { } id } attributes && ShortcodeMask.IsIn(id))
                attributes.Id = shortcodes.Unmask(id);
        }
    }
}
