using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>
/// What the characters of a page's files are: text, code, comments. The page is parsed for it once more, so it is made only for pages on
/// which a search through the source found something; a search alone cannot tell.
/// </summary>
public sealed class PageText
{
    private readonly Dictionary<SitePath, Places> byFile = [];

    private PageText()
    {
    }

    /// <param name="includes">The files that pages may include.</param>
    public static PageText Of(Page page, IncludeFiles includes)
    {
        var text = new PageText();
        text.Visit(PageTree.Of(page, includes).Document, page.Source);
        foreach (var places in text.byFile.Values)
            places.Sort();
        return text;
    }

    /// <summary>The page's own file, then those that it includes, each once.</summary>
    public static IEnumerable<SourceFile> FilesOf(Page page, IncludeFiles includes) =>
        page.Shortcodes
            .Where(call => call.Name == Include.Name)
            .Select(call => includes.Find(call.Parameter("file", 0) ?? ""))
            .OfType<SourceFile>()
            .Prepend(page.Source)
            .Distinct();

    /// <summary>Whether an offset lies in text that readers see: no code, no address, no HTML, no front matter.</summary>
    public bool IsProse(SourceFile source, int offset) => byFile.TryGetValue(source.Path, out var places) && IsIn(places.Prose, offset);

    /// <summary>Whether an offset lies in the text of a link, which is often the title of something else.</summary>
    public bool IsLinkText(SourceFile source, int offset) => byFile.TryGetValue(source.Path, out var places) && IsIn(places.Links, offset);

    /// <summary>Whether an offset lies in code or in a comment.</summary>
    public bool IsVerbatim(SourceFile source, int offset) => byFile.TryGetValue(source.Path, out var places) && IsIn(places.Verbatim, offset);

    /// <summary>The block of text that an offset lies in: first offset, and one past the last; null for none.</summary>
    public (int Start, int End)? BlockAt(SourceFile source, int offset) =>
        byFile.TryGetValue(source.Path, out var places) && Find(places.Blocks, offset) is var block and >= 0 ? places.Blocks[block] : null;

    private void Visit(ContainerBlock container, SourceFile source)
    {
        foreach (var block in container)
        {
            var places = PlacesOf(source);
            switch (block)
            {
                case IncludeBlock { State: { } included }:
                    Visit((ContainerBlock)block, included.Source);
                    break;
                case HtmlBlock:
                    AddComments(block.Span, places);
                    break;
                case CodeBlock:
                    places.Verbatim.Add((block.Span.Start, block.Span.End + 1));
                    break;
                case ContainerBlock children:
                    Visit(children, source);
                    break;
                case LeafBlock { Inline: { } inlines }:
                    places.Blocks.Add((block.Span.Start, block.Span.End + 1));
                    Visit(inlines, source);
                    break;
            }
        }
    }

    private void Visit(ContainerInline container, SourceFile source)
    {
        var places = PlacesOf(source);
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline:
                    places.Prose.Add((inline.Span.Start, inline.Span.End + 1));
                    break;
                case CodeInline:
                    places.Verbatim.Add((inline.Span.Start, inline.Span.End + 1));
                    break;
                case HtmlInline:
                    AddComments(inline.Span, places);
                    break;
                case ShortcodeInline { Included: { } included } include:
                    Visit(include, included.Source);
                    break;
                case LinkInline { IsAutoLink: true }:
                    break;
                case LinkInline link:
                    places.Links.Add((link.Span.Start, link.Span.End + 1));
                    Visit(link, source);
                    break;
                case ContainerInline children:
                    Visit(children, source);
                    break;
            }
        }
    }

    private Places PlacesOf(SourceFile source)
    {
        if (!byFile.TryGetValue(source.Path, out var places))
            byFile[source.Path] = places = new Places(source);
        return places;
    }

    private static void AddComments(SourceSpan span, Places places)
    {
        var text = places.Source.Text;
        foreach (var piece in HtmlScanner.Scan(text, span.Start, Math.Min(span.End + 1, text.Length)))
        {
            if (piece is HtmlComment)
                places.Verbatim.Add((piece.Start, piece.End));
        }
    }

    private static bool IsIn(List<(int Start, int End)> places, int offset) => Find(places, offset) >= 0;

    private static int Find(List<(int Start, int End)> places, int offset)
    {
        var (low, high) = (0, places.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (offset < places[middle].Start)
                high = middle - 1;
            else if (offset >= places[middle].End)
                low = middle + 1;
            else
                return middle;
        }

        return -1;
    }

    private sealed record Places(SourceFile Source)
    {
        public List<(int Start, int End)> Prose { get; } = [];

        public List<(int Start, int End)> Links { get; } = [];

        public List<(int Start, int End)> Verbatim { get; } = [];

        public List<(int Start, int End)> Blocks { get; } = [];

        // Footnotes stand at the end of the tree, and a file may be included twice.
        public void Sort()
        {
            Prose.Sort();
            Links.Sort();
            Verbatim.Sort();
            Blocks.Sort();
        }
    }
}
