using System.Globalization;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Footnotes with Hugo's ids: <c>fn:1</c> for the note, <c>fnref:1</c> for its first marker, <c>fnref1:1</c> for the second.
/// </summary>
internal sealed class HugoFootnotes : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<FootnoteParser>(new DefinitionParser());
        pipeline.BlockParsers.InsertBefore<FootnoteParser>(new FewDefinitions());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is not HtmlRenderer html)
            return;
        html.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new GroupHtml());
        html.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new LinkHtml());
    }

    /// <summary>Gives footnotes and their markers ids, as attributes; they are anchors of the page.</summary>
    public static void AssignIds(MarkdownDocument document)
    {
        if (document.LastChild is not FootnoteGroup group)
            return;
        foreach (var footnote in group.OfType<Footnote>())
        {
            var number = Number(footnote.Order);
            footnote.GetAttributes().Id = "fn:" + number;
            for (var i = 0; i < footnote.Links.Count; i++)
                footnote.Links[i].GetAttributes().Id = ReferenceId(i, number);
            AssignBackLinks(footnote, number);
        }
    }

    // The note's last paragraph ends with one back link per marker, in the order of the markers.
    private static void AssignBackLinks(Footnote footnote, string number)
    {
        if (footnote.LastChild is not ParagraphBlock { Inline: { } inlines })
            return;
        var index = 0;
        foreach (var link in inlines.OfType<FootnoteLink>().Where(link => link.IsBackLink))
            link.GetAttributes().AddProperty("href", "#" + ReferenceId(index++, number));
    }

    private static string ReferenceId(int index, string number) => index == 0 ? "fnref:" + number : "fnref" + Number(index) + ":" + number;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Markdig looks through the blocks of all definitions for each further footnote; nothing needs these blocks, only their labels. And it
    /// removes footnotes without a marker one by one, each time moving all others.
    /// </summary>
    private sealed class FewDefinitions : BlockParser
    {
        private const int Most = 100;

        public FewDefinitions() => OpeningCharacters = ['['];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (!processor.Document.ContainsData(typeof(FewDefinitions)))
            {
                processor.Document.SetData(typeof(FewDefinitions), true);
                processor.Document.ProcessInlinesEnd += RemoveUnused;
            }

            // By Markdig's key: it is not the first block of a page that begins with a footnote.
            if (processor.Document.GetData(typeof(LinkReferenceDefinitionGroup)) is LinkReferenceDefinitionGroup { Count: > Most } group)
                group.Clear();
            return BlockState.None;
        }

        // Runs before Markdig does the same, because it was added before.
        private static void RemoveUnused(InlineProcessor processor, Inline? inline)
        {
            foreach (var group in processor.Document.OfType<FootnoteGroup>())
            {
                List<Footnote> used = [.. group.OfType<Footnote>().Where(footnote => footnote.Order >= 0)];
                group.Clear();
                used.ForEach(group.Add);
            }
        }
    }

    /// <summary>Lines that are indented by four columns belong to the footnote, and others only to a paragraph in it.</summary>
    private sealed class DefinitionParser : FootnoteParser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            if (processor.IsBlankLine)
                return BlockState.Continue;
            if (!processor.IsCodeIndent)
            {
                // Otherwise the next definition would continue the paragraph of this one.
                if (StartsDefinition(processor.Line.AsSpan()))
                    processor.Close(block);
                return BlockState.None;
            }

            processor.GoToCodeIndent();
            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }

        private static bool StartsDefinition(ReadOnlySpan<char> line) =>
            line.StartsWith("[^") && line.IndexOf(']') is > 2 and var end && end + 1 < line.Length && line[end + 1] == ':';
    }

    private sealed class GroupHtml : HtmlObjectRenderer<FootnoteGroup>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
        {
            if (group.Count == 0)
                return;
            renderer.EnsureLine();
            renderer.WriteLine("<div class=\"footnotes\" role=\"doc-endnotes\">").WriteLine("<hr />").WriteLine("<ol>");
            foreach (var footnote in group.OfType<Footnote>())
            {
                renderer.Write("<li").WriteAttributes(footnote).WriteLine(">");
                renderer.WriteChildren(footnote);
                renderer.EnsureLine();
                renderer.WriteLine("</li>");
            }

            renderer.WriteLine("</ol>").WriteLine("</div>");
        }
    }

    private sealed class LinkHtml : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            if (link.IsBackLink)
            {
                renderer
                    .Write("\u00A0<a")
                    .WriteAttributes(link)
                    .Write(" class=\"footnote-backref\" role=\"doc-backlink\">\u21A9\uFE0E</a>");
                return;
            }

            var number = Number(link.Footnote.Order);
            renderer.Write("<sup").WriteAttributes(link).Write("><a href=\"#fn:").Write(number);
            renderer.Write("\" class=\"footnote-ref\" role=\"doc-noteref\">").Write(number).Write("</a></sup>");
        }
    }
}
