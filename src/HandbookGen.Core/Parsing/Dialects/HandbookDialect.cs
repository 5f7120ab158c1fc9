using HandbookGen.Configuration;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The Markdown of each dialect: the constructs in the order in which their parsers are asked.</summary>
internal static class HandbookDialect
{
    private static readonly MarkdownPipeline Hugo = Build(
        new FrontMatterLines(),
        new AttributeLine(isKramdown: false),
        new ShortcodeCalls(),
        new HeadingAttributes(isKramdown: false),
        new FenceAttributes(),
        new DefinitionLists(),
        new TableColumns(),
        new CjkEmphasis(),
        new HugoFootnotes(),
        new TaskItems(),
        new Alerts(isTextOnMarkerLine: false),
        new Emoji(),
        new Linkify(),
        new Typographer());

    private static readonly MarkdownPipeline Kramdown = Build(
        new FrontMatterLines(),
        new AttributeLine(isKramdown: true),
        new SpanAttributes(),
        new KramdownHeadings(),
        new HeadingAttributes(isKramdown: true),
        new KramdownHtml(),
        new KramdownLists(),
        new TableOfContents(),
        new TaskItems(),
        new TypographicSymbols(isKramdown: true));

    private static readonly MarkdownPipeline Gfm = Build(
        new FrontMatterLines(),
        new GfmContents(),
        new MultilineQuotes(),
        new TableColumns(),
        new HugoFootnotes(),
        new TaskItems(),
        new Alerts(isTextOnMarkerLine: true),
        new InlineMath(),
        new Emoji(),
        new Linkify());

    /// <summary>The pipeline of a dialect; immutable and shared by all threads.</summary>
    public static MarkdownPipeline Of(Dialect dialect) => dialect switch
    {
        Dialect.Kramdown => Kramdown,
        Dialect.Gfm => Gfm,
        _ => Hugo,
    };

    private static MarkdownPipeline Build(params ReadOnlySpan<IMarkdownExtension> constructs)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseFootnotes();
        foreach (var construct in constructs)
            builder.Extensions.Add(construct);
        return builder.Build();
    }
}
