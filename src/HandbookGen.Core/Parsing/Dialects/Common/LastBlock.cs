using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Removes the last block of a container. Markdig looks for a block among all others, from the first on, which takes quadratic time where
/// it happens again and again.
/// </summary>
internal static class LastBlock
{
    /// <summary>Moves a block that is about to be removed out of its container, if it is the last one there.</summary>
    /// <returns>Puts the block back, unless it was removed.</returns>
    public static Action SetApart(Block block)
    {
        if (block.Parent is not { Count: > 1 } parent || parent.LastChild != block)
            return () => { };
        parent.RemoveAt(parent.Count - 1);
        var apart = new ListItemBlock(null!) { block };
        return () =>
        {
            if (block.Parent != apart)
                return;
            apart.RemoveAt(0);
            parent.Add(block);
        };
    }
}
