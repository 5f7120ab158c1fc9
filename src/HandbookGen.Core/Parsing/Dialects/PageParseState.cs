using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// What the constructs of one file tell each other while it is parsed. Pipelines are shared by all threads, so nothing of this may
/// live in a parser's fields.
/// </summary>
/// <param name="source">The file: a page, or a file that it includes.</param>
/// <param name="text">Its text with a mask over each shortcode tag; offsets are those of the file.</param>
/// <param name="frontMatterStart">Offset of the opening <c>---</c>; equal to <paramref name="bodyStart"/> without front matter.</param>
/// <param name="bodyStart">Offset of the first character of Markdown.</param>
/// <param name="shortcodes">The shortcodes of the page; empty in dialects without them.</param>
internal sealed class PageParseState(SourceFile source, string text, int frontMatterStart, int bodyStart, PageShortcodes shortcodes)
{
    public SourceFile Source { get; } = source;

    public string Text { get; } = text;

    public int FrontMatterStart { get; } = frontMatterStart;

    public int BodyStart { get; } = bodyStart;

    public PageShortcodes Shortcodes { get; } = shortcodes;

    /// <summary>The blocks that <see cref="InvisibleBlocks"/> takes out of the page, attribute lines among them.</summary>
    public List<InvisibleBlock> InvisibleBlocks { get; } = [];

    /// <summary>Attribute lists inside text, until <see cref="SpanAttributes"/> attaches them.</summary>
    public List<SpanAttributesInline> SpanAttributes { get; } = [];

    /// <summary>kramdown's <c>{:name: …}</c>, by name; what is said about one name adds up.</summary>
    public Dictionary<string, List<AttributeList>> AttributeDefinitions { get; } = new(StringComparer.Ordinal);

    /// <summary>kramdown's <c>{::options … /}</c>.</summary>
    public PageOptions Options { get; } = new();

    /// <summary>Where an id that an author typed stands: first character and length.</summary>
    public Dictionary<MarkdownObject, (int Start, int Length)> IdPlaces { get; } = [];

    /// <summary>The blocks that a <c>{:toc}</c> was attached to.</summary>
    public List<Block> TableOfContentsBlocks { get; } = [];

    /// <summary>Where in the HTML of the page the kramdown dialect is.</summary>
    public KramdownHtmlState Html { get; } = new();

    /// <summary>The headings that do not stand in the text of a kramdown page itself.</summary>
    public Dictionary<HeadingBlock, HeadingPlace> HeadingPlaces { get; } = [];

    /// <summary>The <c>[!NOTE]</c> of quotes, until <see cref="Dialects.Alerts"/> makes boxes of them.</summary>
    public List<AlertMarker> Alerts { get; } = [];

    /// <summary>The first <c>[TOC]</c>, until <see cref="GfmContents"/> puts the list in its place.</summary>
    public Block? ContentsMarker { get; set; }

    /// <summary>The blocks that a <c>{:footnotes}</c> was attached to.</summary>
    public List<Block> FootnotesBlocks { get; } = [];

    /// <summary>kramdown's footnotes by name; of two with one name the last.</summary>
    public Dictionary<string, FootnoteDefinition> Footnotes { get; } = new(StringComparer.Ordinal);

    /// <summary>kramdown's link definitions by label, in lower case; of two with one label the last.</summary>
    public Dictionary<string, LinkDefinitionBlock> LinkDefinitions { get; } = new(StringComparer.Ordinal);

    /// <summary>The brackets of the text that is being parsed.</summary>
    public LinkText? LinkText { get; set; }

    /// <summary>The <c>[</c> and <c>![</c> that began as links, in the order of the text, until <see cref="ShortLinks"/> frees those that are none.</summary>
    public List<LinkDelimiterInline> OpenBrackets { get; } = [];

    public VainSearches VainSearches { get; } = new();

    /// <summary>The shortcode calls that were opened inside text.</summary>
    public HashSet<ShortcodeCall> OpenedInText { get; } = [];

    /// <summary>The shortcode tags inside text.</summary>
    public List<ShortcodeInline> ShortcodeInlines { get; } = [];

    /// <summary>The calls of <c>include</c> that stand for themselves.</summary>
    public List<IncludeBlock> Includes { get; } = [];

    public static PageParseState Of(BlockProcessor processor) => (PageParseState)processor.Context!.Properties[typeof(PageParseState)];

    public static PageParseState Of(InlineProcessor processor) => (PageParseState)processor.Context!.Properties[typeof(PageParseState)];
}
