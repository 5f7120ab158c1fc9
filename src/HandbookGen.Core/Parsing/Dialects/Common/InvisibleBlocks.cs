using Markdig.Parsers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Attaches attribute lines to their blocks and removes all invisible blocks from the page.</summary>
internal static class InvisibleBlocks
{
    public static void Add(InvisibleBlock block, BlockProcessor processor)
    {
        var document = processor.Document;
        var blocks = DocumentData.Of<List<InvisibleBlock>>(document);
        if (blocks.Count == 0)
        {
            var file = MarkdownFile.Of(processor);
            // By now every block is in its final place, and no inline has looked up a definition yet.
            document.ProcessInlinesBegin += (_, _) => TakeOut(blocks, document, file);
        }

        blocks.Add(block);
    }

    private static void TakeOut(List<InvisibleBlock> blocks, MarkdownDocument document, MarkdownFile file)
    {
        foreach (var parent in blocks.Select(block => block.Parent).OfType<ContainerBlock>().Distinct())
        {
            var children = parent.ToArray();
            Attach(children, document, file);
            if (parent is KramdownListItem item && children[0] is CommentBlock or EndOfBlock)
                item.BeginsBlank = true;
            // Removing them one by one would take quadratic time.
            parent.Clear();
            foreach (var child in children)
            {
                if (child is not InvisibleBlock)
                    parent.Add(child);
            }
        }
    }

    private static void Attach(Block[] children, MarkdownDocument document, MarkdownFile file)
    {
        Block? previous = null;
        var waiting = new List<AttributeLineBlock>();
        var html = new HashSet<KramdownHtmlBlock>();
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is LinkReferenceDefinitionGroup)
                continue;
            if (children[i] is AttributeLineBlock line)
            {
                if (line.IsLost || !line.AttachesToNext)
                    waiting.Clear();
                else
                    waiting.Add(line);
                if (!line.AttachesToNext && previous is not null)
                    Attach(line, previous, document, html);
                continue;
            }

            // kramdown lets attributes pass a comment and raw HTML, but not a blank line below it.
            if (waiting.Count > 0 && Passes(children[i - 1]) && IsBelowBlankLine(children[i], file))
                waiting.Clear();
            if (!Passes(children[i]))
            {
                foreach (var above in waiting)
                    Attach(above, children[i], document, html);
                waiting.Clear();
            }

            previous =
                i + 1 < children.Length && children[i + 1] is AttributeLineBlock ? HtmlElementAttributes.StartOf(children, i) : children[i];
        }

        foreach (var block in html)
            HtmlElementAttributes.Write(block);
    }

    private static bool Passes(Block block) => block is CommentBlock or NoMarkdownBlock or KramdownHtmlBlock { IsComment: true };

    private static bool IsBelowBlankLine(Block block, MarkdownFile file) =>
        BlockBoundary.IsBelowBlankLine(file, file.Text.LastIndexOf('\n', Math.Max(0, block.Span.Start - 1)) + 1);

    private static void Attach(AttributeLineBlock line, Block target, MarkdownDocument document, HashSet<KramdownHtmlBlock> html)
    {
        if (line.IsWeak)
            line.List.AddTo(target, document);
        else
            line.List.ApplyTo(target, document);
        if (target is KramdownHtmlBlock element)
            html.Add(element);
    }
}
