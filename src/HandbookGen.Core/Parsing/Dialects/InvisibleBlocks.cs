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
        foreach (var child in children)
        {
            if (child is LinkReferenceDefinitionGroup)
                continue;
            if (child is AttributeLineBlock line)
            {
                if (line.AttachesToNext)
                    waiting.Add(line);
                else if (previous is not null)
                    line.List.ApplyTo(previous, state);
                continue;
            }

            foreach (var list in waiting)
                list.List.ApplyTo(child, state);
            waiting.Clear();
            previous = child;
        }
    }
}
