using System.Collections.Immutable;
using System.Globalization;
using HandbookGen.Parsing.Html;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The table of contents, at the place the author chose.</summary>
/// <param name="isOrdered">Whether the author's list was ordered.</param>
/// <param name="headings">The headings to list, in document order.</param>
/// <param name="hasEntryIds">Whether entries have ids: that of the list and that of the heading.</param>
internal sealed class TableOfContentsList(bool isOrdered, ImmutableArray<HeadingBlock> headings, bool hasEntryIds) : LeafBlock(null)
{
    public bool IsOrdered { get; } = isOrdered;

    public bool HasEntryIds { get; } = hasEntryIds;

    public ImmutableArray<HeadingBlock> Headings { get; } = headings;

    /// <summary>The level of each heading as it is written: <c>header_offset</c> may move them later.</summary>
    public ImmutableArray<int> Levels { get; } = [.. headings.Select(heading => heading.Level)];
}

/// <summary>
/// kramdown's <c>- TOC</c> with <c>{:toc}</c> below it: a list of all headings without <c>{:.no_toc}</c> replaces it.
/// Only the first one on a page counts.
/// </summary>
internal sealed class TableOfContents : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => AddRenderer(renderer);

    /// <summary>For every dialect with a table of contents.</summary>
    public static void AddRenderer(IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new Html());

    /// <summary>Inserts the table of contents. Runs after headings have their ids.</summary>
    public static void Place(MarkdownDocument document, IEnumerable<HeadingBlock> headings)
    {
        if (DocumentData.Of<AttributeNames>(document).FirstWith("toc") is not { Parent: { } parent } list)
            return;
        var levels = Levels(DocumentData.Of<KramdownOptions>(document).Last("toc_levels"));
        var listed = headings.Where(heading =>
            levels.Contains(heading.Level)
            && heading.GetAttributes() is { Id: not null } attributes
            && attributes.Classes?.Contains("no_toc") != true
        );
        var contents = new TableOfContentsList(list.IsOrdered, [.. listed], hasEntryIds: true) { Span = list.Span };
        contents.SetAttributes(list.GetAttributes());
        parent[parent.IndexOf(list)] = contents;
    }

    /// <summary>The option <c>toc_levels</c>: <c>1..3</c> or <c>2,3</c>; all levels if it is neither.</summary>
    private static ImmutableArray<int> Levels(string? option)
    {
        if (option?.Split("..") is [var first, var last] && TryRead(first, out var from) && TryRead(last, out var to))
            return [.. Enumerable.Range(1, 6).Where(level => level >= from && level <= to)];
        var levels = (option ?? "").Split(',').Select(level => TryRead(level, out var number) ? number : 0).Where(level => level > 0);
        return levels.Any() ? [.. levels] : [1, 2, 3, 4, 5, 6];
    }

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private sealed class Html : HtmlObjectRenderer<TableOfContentsList>
    {
        protected override void Write(HtmlRenderer renderer, TableOfContentsList contents)
        {
            if (contents.Headings.IsEmpty)
                return;
            var tag = contents.IsOrdered ? "ol" : "ul";
            var attributes = contents.GetAttributes();
            attributes.Id ??= "markdown-toc";
            renderer.EnsureLine();
            renderer.Write('<').Write(tag).WriteAttributes(attributes).Write(">");
            var open = new Stack<int>();
            // Two headings may have the same id, if authors wrote it. The entry of the second one then has none.
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (heading, headingLevel) in contents.Headings.Zip(contents.Levels))
            {
                var depth = open.Count;
                while (open.TryPeek(out var level) && level >= headingLevel)
                    open.Pop();
                open.Push(headingLevel);
                OpenOrClose(renderer, tag, depth, open.Count);
                var id = heading.GetAttributes().Id!;
                renderer.Write("<li><a href=\"#").WriteEscapeUrl(id);
                if (contents.HasEntryIds && ids.Add(id))
                    renderer.Write("\" id=\"").WriteEscape(attributes.Id).Write('-').WriteEscape(id);
                renderer.Write("\">");
                WriteText(renderer, heading.Inline);
                renderer.Write("</a>");
            }

            OpenOrClose(renderer, tag, open.Count, 1);
            renderer.Write("</").Write(tag).Write('>');
            renderer.EnsureLine();
        }

        // A jump from level 2 to 4 opens a single list, so the depth grows by at most one.
        private static void OpenOrClose(HtmlRenderer renderer, string tag, int depth, int newDepth)
        {
            if (newDepth > depth)
            {
                if (depth > 0)
                    renderer.Write('<').Write(tag).Write('>');
                return;
            }

            for (; depth > newDepth; depth--)
                renderer.Write("</li></").Write(tag).Write('>');
            renderer.Write("</li>");
        }

        // The heading's content without nested links, footnotes and duplicate ids.
        private static void WriteText(HtmlRenderer renderer, ContainerInline? container)
        {
            for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                switch (inline)
                {
                    case FootnoteMarker or FootnoteLink:
                        break;
                    case AutolinkInline link:
                        renderer.WriteEscape(link.Url);
                        break;
                    case HtmlInline html:
                        renderer.Write(WithoutIds(html.Tag));
                        break;
                    case LinkInline { IsImage: false } link:
                        WriteText(renderer, link);
                        break;
                    case EmphasisInline emphasis:
                        var tag =
                            emphasis.DelimiterChar == '~' ? "del"
                            : emphasis.DelimiterCount == 2 ? "strong"
                            : "em";
                        renderer.Write('<').Write(tag).Write('>');
                        WriteText(renderer, emphasis);
                        renderer.Write("</").Write(tag).Write('>');
                        break;
                    default:
                        renderer.Write(inline);
                        break;
                }
            }
        }

        private static HtmlInline WithoutIds(string html)
        {
            if (HtmlScanner.Scan(html, 0, html.Length) is not [HtmlTag tag])
                return new HtmlInline(html);
            if (tag.Name == "a")
                return new HtmlInline("");
            var result = html;
            foreach (var attribute in tag.Attributes.Where(attribute => attribute.Name is "id" or "name").Reverse())
                result = result.Remove(attribute.Start, attribute.End - attribute.Start);
            return new HtmlInline(result);
        }
    }
}
