using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>Visits the tree of a page once, in document order with included files in place, for all readers.</summary>
internal sealed class PageWalker
{
    private readonly PageReader[] readers;
    private MarkdownFile file;

    private PageWalker(MarkdownFile file, PageReader[] readers) => (this.file, this.readers) = (file, readers);

    /// <param name="readers">Called in this order for each element, so a reader may use what earlier ones have collected so far.</param>
    public static void Walk(PageTree tree, params PageReader[] readers)
    {
        var walker = new PageWalker(tree.File, readers);
        walker.Enter(tree.File);
        walker.Visit(tree.Document);
    }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is MarkdownDocument included)
            {
                var before = Enter(MarkdownFile.Of(included));
                Visit((ContainerBlock)included);
                Enter(before);
                continue;
            }

            foreach (var reader in readers)
                reader.Start(block);
            if (block is LeafBlock { Inline: { } inlines })
                Visit(inlines);
            else if (block is HtmlBlock)
                VisitHtml(block.Span);
            else if (block is ContainerBlock children)
                Visit(children);
            foreach (var reader in readers)
                reader.End(block);
        }
    }

    private void Visit(ContainerInline container)
    {
        foreach (var inline in container)
        {
            if (inline is HtmlInline)
                VisitHtml(inline.Span);
            foreach (var reader in readers)
                reader.Read(inline);
            if (inline is ShortcodeInline { Included: { } included } include)
            {
                var before = Enter(included);
                Visit((ContainerInline)include);
                Enter(before);
            }
            else if (inline is ContainerInline children)
            {
                Visit(children);
            }
        }
    }

    // Scans the masked text: a shortcode may contain the end of a comment or a tag.
    private void VisitHtml(SourceSpan span)
    {
        foreach (var piece in HtmlScanner.Scan(file.Text, span.Start, Math.Min(span.End + 1, file.Text.Length)))
        {
            foreach (var reader in readers)
                reader.Read(piece);
        }
    }

    // Returns the previous file.
    private MarkdownFile Enter(MarkdownFile next)
    {
        var before = file;
        file = next;
        foreach (var reader in readers)
            reader.Enter(next);
        return before;
    }
}
