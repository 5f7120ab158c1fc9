using HandbookGen.Configuration;
using Markdig.Syntax;

namespace HandbookGen.Parsing;

/// <summary>Finds unclosed code fences.</summary>
internal static class UnclosedFence
{
    /// <summary>The length of the unclosed fence that the block starts with; null if it starts with none, or with a closed one.</summary>
    public static int? Find(LeafBlock block, string text, Dialect dialect) =>
        block switch
        {
            FencedCodeBlock { ClosingFencedCharCount: 0 } fence when IsFence(text, fence.Span.Start) => fence.OpeningFencedCharCount,
            // kramdown shows an unclosed fence as text.
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

    // ```code``` on one line is inline code.
    private static bool HasSecond(string text, int start)
    {
        var rest = text.AsSpan(start + RunAt(text, start));
        var lineEnd = rest.IndexOfAny('\r', '\n');
        return (lineEnd < 0 ? rest : rest[..lineEnd]).Contains(text[start]);
    }
}
