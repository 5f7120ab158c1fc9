using HandbookGen.Configuration;
using Markdig.Syntax;

namespace HandbookGen.Parsing;

/// <summary>Code fences that are never closed.</summary>
internal static class UnclosedFence
{
    /// <summary>The length of the fence that the block begins with; null when it begins with none, or the fence is closed.</summary>
    public static int? Find(LeafBlock block, string text, Dialect dialect) =>
        block switch
        {
            FencedCodeBlock { ClosingFencedCharCount: 0 } fence when IsFence(text, fence.Span.Start) => fence.OpeningFencedCharCount,
            // kramdown shows such a fence as text.
            ParagraphBlock when dialect == Dialect.Kramdown && IsFence(text, block.Span.Start) && !HasSecond(text, block.Span.Start) =>
                RunAt(text, block.Span.Start),
            _ => null,
        };

    private static bool IsFence(string text, int start) =>
        start >= 0 && start < text.Length && text[start] is '`' or '~' && RunAt(text, start) >= 3;

    private static int RunAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == text[start])
            end++;
        return end - start;
    }

    // ```code``` on one line is code inside text.
    private static bool HasSecond(string text, int start)
    {
        var rest = text.AsSpan(start + RunAt(text, start));
        var lineEnd = rest.IndexOfAny('\r', '\n');
        return (lineEnd < 0 ? rest : rest[..lineEnd]).Contains(text[start]);
    }
}
