using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>A file that is parsed as Markdown: a page, or a file that it includes.</summary>
/// <param name="Source">The file.</param>
/// <param name="Text">Its text with a mask over each shortcode tag; same offsets as the file.</param>
/// <param name="FrontMatterStart">Offset of the opening <c>---</c>; equal to <paramref name="BodyStart"/> without front matter.</param>
/// <param name="BodyStart">Offset of the first character of Markdown.</param>
/// <param name="Shortcodes">The shortcodes of the page; empty in dialects that have none.</param>
internal sealed record MarkdownFile(SourceFile Source, string Text, int FrontMatterStart, int BodyStart, PageShortcodes Shortcodes)
{
    /// <summary>What is left out of its attribute lists. Complete when the page's tree is.</summary>
    public List<AttributePair> LeftOut { get; } = [];

    /// <summary>The file being parsed.</summary>
    public static MarkdownFile Of(BlockProcessor processor) => (MarkdownFile)processor.Context!.Properties[typeof(MarkdownFile)];

    /// <summary>The file being parsed.</summary>
    public static MarkdownFile Of(InlineProcessor processor) => (MarkdownFile)processor.Context!.Properties[typeof(MarkdownFile)];

    /// <summary>The file that a document was parsed from.</summary>
    public static MarkdownFile Of(MarkdownDocument document) => (MarkdownFile)document.GetData(typeof(MarkdownFile))!;
}
