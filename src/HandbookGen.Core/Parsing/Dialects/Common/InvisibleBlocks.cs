using Markdig.Parsers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Hands attribute lines to their blocks, and takes all invisible blocks out of the page.</summary>
internal static class InvisibleBlocks
{
    public static void Add(InvisibleBlock block, BlockProcessor processor)
    {
        var state = PageParseState.Of(processor);
        if (state.InvisibleBlocks.Count == 0)
        {
            // Before inlines are parsed every block has its final place, and no definition is needed yet.
            processor.Document.ProcessInlinesBegin += (_, _) => TakeOut(state);
        }

        state.InvisibleBlocks.Add(block);
    }

    private static void TakeOut(PageParseState state)
    {
        foreach (var parent in state.InvisibleBlocks.Select(block => block.Parent).OfType<ContainerBlock>().Distinct())
        {
            var children = parent.ToArray();
            Attach(children, state);
            // One by one would take quadratic time.
            parent.Clear();
            foreach (var child in children)
            {
                if (child is not InvisibleBlock)
                    parent.Add(child);
            }
        }
    }

    private static void Attach(Block[] children, PageParseState state)
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
                if (line.AttachesToNext)
                    waiting.Add(line);
                else if (previous is not null)
                    Attach(line, previous, state, html);
                continue;
            }

            foreach (var above in waiting)
                Attach(above, children[i], state, html);
            waiting.Clear();
            previous =
                i + 1 < children.Length && children[i + 1] is AttributeLineBlock ? HtmlElementAttributes.StartOf(children, i) : children[i];
        }

        foreach (var block in html)
            HtmlElementAttributes.Write(block);
    }

    private static void Attach(AttributeLineBlock line, Block target, PageParseState state, HashSet<KramdownHtmlBlock> html)
    {
        line.List.ApplyTo(target, state);
        if (target is KramdownHtmlBlock element)
            html.Add(element);
    }
}
