using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Dialects;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>
/// How deep a page may nest what is in it: one budget for quotes, lists, tables, emphasis, links, shortcodes and included files together.
/// Whatever walks the tree of a page may recurse, because no tree is deeper.
/// </summary>
internal static class Nesting
{
    /// <summary>Counted in elements; a list and its item are two. Markdig's renderer would stop at 128.</summary>
    public const int Deepest = 100;

    public static Problem TooDeep(SourceFile source, int offset) =>
        new(
            source.RangeAt(offset, offset),
            $"The page nests quotes, lists, emphasis and included files more than {Deepest} levels deep.",
            "Flatten the nesting."
        );

    /// <summary>The first element of a document, with the files that it includes, that is nested too deep; null if none is.</summary>
    public static Problem? Find(MarkdownDocument document) => Find(document, MarkdownFile.Of(document).Source, 1);

    private static Problem? Find(ContainerBlock container, SourceFile source, int depth)
    {
        if (depth > Deepest)
            return TooDeep(source, container.Span.Start);
        foreach (var block in container)
        {
            var found = block switch
            {
                MarkdownDocument included => Find(included, MarkdownFile.Of(included).Source, depth + 1),
                ContainerBlock inner => Find(inner, source, depth + 1),
                LeafBlock { Inline: { } text } => Find(text, source, depth + 1),
                _ => null,
            };
            if (found is not null)
                return found;
        }

        return null;
    }

    private static Problem? Find(ContainerInline container, SourceFile source, int depth)
    {
        if (depth > Deepest)
            return TooDeep(source, container.Span.Start);
        foreach (var inline in container)
        {
            if (
                inline is ContainerInline inner
                && Find(inner, (inner as ShortcodeInline)?.Included?.Source ?? source, depth + 1) is { } found
            )
                return found;
        }

        return null;
    }
}
