using HandbookGen.Parsing.Body;
using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// <c>- [ ]</c> and <c>- [x]</c>, only at the start of a list item: text that mentions <c>[x]</c> stays text.
/// </summary>
/// <param name="needsText">Whether there must be text behind it, as in kramdown.</param>
internal sealed class TaskItems(bool needsText) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new Parser(needsText));

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
            html.ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new Checkbox());
    }

    private sealed class Parser : InlineParser
    {
        private readonly bool needsText;

        public Parser(bool needsText)
        {
            this.needsText = needsText;
            OpeningCharacters = ['['];
        }

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() is not (' ' or 'x' or 'X') || slice.PeekChar(2) != ']')
                return false;
            if (slice.PeekChar(3) is not (' ' or '\t' or '\n') && (needsText || slice.PeekChar(3) != '\0'))
                return false;
            if (processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph || item[0] != paragraph)
                return false;
            // It must come first in the item.
            if (processor.Inline is not null)
                return false;
            var start = processor.GetSourcePosition(slice.Start);
            processor.Inline = new TaskList { Checked = slice.PeekChar() != ' ', Span = new SourceSpan(start, start + 2) };
            item.GetAttributes().AddClass("task-list-item");
            (item.Parent as ListBlock)?.GetAttributes().AddClass("task-list");
            slice.Start += 3;
            return true;
        }
    }

    private sealed class Checkbox : HtmlObjectRenderer<TaskList>
    {
        protected override void Write(HtmlRenderer renderer, TaskList task)
        {
            renderer.Write("<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\"");
            renderer.Write(task.Checked ? " checked=\"checked\" aria-label=\"" : " aria-label=\"");
            ((BodyRenderer)renderer).WriteWord(task.Checked ? "taskDone" : "taskOpen");
            renderer.Write("\" />");
        }
    }
}
