using HandbookGen.Configuration;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The Markdown constructs of each dialect, in the order in which their parsers run.</summary>
internal static class HandbookDialect
{
    private static readonly MarkdownPipeline Hugo = Build(
        new FrontMatterLines(),
        new NestingGuard(),
        new DefinitionLines(),
        new AttributeLine(isKramdown: false),
        new ShortcodeCalls(),
        new HeadingAttributes(isKramdown: false),
        new FenceAttributes(),
        new CodeTabs(),
        new DefinitionLists(),
        new TableColumns(padsHeader: true),
        new FlatEmphasis(),
        new CjkEmphasis(),
        new HugoFootnotes(),
        new TaskItems(isKramdown: false, needsBlank: false),
        new FlatLinks(),
        new UnclosedInstructions(),
        new Alerts(isTextOnMarkerLine: false),
        new Emoji(),
        new Linkify(),
        new Typographer()
    );

    // kramdown's tables and footnotes replace Markdig's. The block parsers at the front run last added first, so a definition is not read
    // as an attribute list.
    private static readonly MarkdownPipeline Kramdown = Build(
        NewBuilder(),
        new FrontMatterLines(),
        new NestingGuard(),
        new AttributeLine(isKramdown: true),
        new BlockExtensions(),
        new EndOfBlockMarker(),
        new KramdownHeadings(),
        new HeadingAttributes(isKramdown: true),
        new KramdownRules(),
        new KramdownCode(),
        new CodeTabs(),
        new KramdownHtml(),
        new KramdownLists(),
        new KramdownQuotes(),
        new LinkDefinitions(),
        new KramdownAbbreviations(),
        new KramdownDefinitions(),
        new KramdownMath(),
        new KramdownTables(),
        new TableOfContents(),
        new SpanAttributes(),
        new StandaloneImages(),
        new SpanExtensions(),
        new KramdownFootnotes(),
        new KramdownEscapes(),
        new KramdownCodeSpans(),
        new KramdownAutolinks(),
        new KramdownEntities(),
        new KramdownEmphasis(),
        new UnclosedInstructions(),
        new RawSpanElements(),
        new TaskItems(isKramdown: true, needsBlank: true),
        new KramdownLinks(),
        new TypographicSymbols()
    );

    private static readonly MarkdownPipeline Gfm = Build(
        new FrontMatterLines(),
        new NestingGuard(),
        new DefinitionLines(),
        new GfmContents(),
        new MultilineQuotes(),
        new CodeTabs(),
        new TableColumns(padsHeader: false),
        new FlatEmphasis(),
        new HugoFootnotes(),
        new TaskItems(isKramdown: false, needsBlank: true),
        new FlatLinks(),
        new UnclosedInstructions(),
        new Alerts(isTextOnMarkerLine: true),
        new InlineMath(),
        new Emoji(),
        new Linkify()
    );

    /// <summary>The pipeline of a dialect; immutable and shared by all threads.</summary>
    public static MarkdownPipeline Of(Dialect dialect) =>
        dialect switch
        {
            Dialect.Kramdown => Kramdown,
            Dialect.Gfm => Gfm,
            _ => Hugo,
        };

    private static MarkdownPipeline Build(params ReadOnlySpan<IMarkdownExtension> constructs) =>
        Build(NewBuilder().UseFootnotes(), constructs);

    private static MarkdownPipeline Build(MarkdownPipelineBuilder builder, params ReadOnlySpan<IMarkdownExtension> constructs)
    {
        foreach (var construct in constructs)
            builder.Extensions.Add(construct);
        return builder.Build();
    }

    private static MarkdownPipelineBuilder NewBuilder() =>
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
}
