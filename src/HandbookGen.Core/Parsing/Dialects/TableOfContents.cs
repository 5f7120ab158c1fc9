using System.Collections.Immutable;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The list of a page's headings, where an author asked for it.</summary>
/// <param name="isOrdered">Whether the author's list was.</param>
/// <param name="headings">Those to list, in document order.</param>
internal sealed class TableOfContentsList(bool isOrdered, ImmutableArray<HeadingBlock> headings) : LeafBlock(null)
{
    public bool IsOrdered { get; } = isOrdered;

    public ImmutableArray<HeadingBlock> Headings { get; } = headings;
}

/// <summary>
/// kramdown's <c>- TOC</c> with <c>{:toc}</c> below it: the list is replaced by one of all headings that are not marked <c>{:.no_toc}</c>.
/// Only the first one of a page counts.
/// </summary>
internal sealed class TableOfContents : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => AddRenderer(renderer);

    /// <summary>For every dialect with a list of headings.</summary>
    public static void AddRenderer(IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new Html());

    /// <summary>Puts the list of headings in its place, once the headings have their ids.</summary>
    public static void Place(PageParseState state, IEnumerable<HeadingBlock> headings)
    {
        if (state.TableOfContentsBlocks.OfType<ListBlock>().FirstOrDefault() is not { Parent: { } parent } list)
            return;
        var listed = headings.Where(heading => heading.GetAttributes() is { Id: not null } attributes && attributes.Classes?.Contains("no_toc") != true);
        var contents = new TableOfContentsList(list.IsOrdered, [.. listed]) { Span = list.Span };
        contents.SetAttributes(list.GetAttributes());
        parent[parent.IndexOf(list)] = contents;
    }

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
            // The levels that are open; a jump from level 2 to 4 opens a single list.
            var open = new Stack<int>();
            foreach (var heading in contents.Headings)
            {
                if (open.Count > 0)
                    OpenOrClose(renderer, tag, open, heading.Level);
                else
                    open.Push(heading.Level);
                renderer.Write("<li>");
                WriteEntry(renderer, heading);
            }

            while (open.TryPop(out _))
                renderer.Write("</li></").Write(tag).Write('>');
            renderer.EnsureLine();
        }

        private static void OpenOrClose(HtmlRenderer renderer, string tag, Stack<int> open, int level)
        {
            if (level > open.Peek())
            {
                renderer.Write('<').Write(tag).Write('>');
                open.Push(level);
                return;
            }

            renderer.Write("</li>");
            open.Pop();
            while (open.TryPeek(out var outer) && outer >= level)
            {
                renderer.Write("</").Write(tag).Write("></li>");
                open.Pop();
            }

            open.Push(level);
        }

        private static void WriteEntry(HtmlRenderer renderer, HeadingBlock heading)
        {
            renderer.Write("<a href=\"#").WriteEscapeUrl(heading.GetAttributes().Id).Write("\">");
            renderer.WriteEscape(HeadingIds.HeadingText.Of(heading.Inline));
            renderer.Write("</a>");
        }
    }
}
