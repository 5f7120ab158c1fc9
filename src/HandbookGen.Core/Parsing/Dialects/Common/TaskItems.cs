using HandbookGen.Parsing.Body;
using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// <c>- [ ]</c> and <c>- [x]</c>, only at the start of a list item: text that mentions <c>[x]</c> stays text.
/// </summary>
/// <param name="isKramdown">
/// Whether there must be text behind it, whose leading blanks are dropped, and all further items of the list look like tasks.
/// </param>
/// <param name="needsBlank">Whether a blank or the end of the text must follow; Hugo shows one if there is none.</param>
internal sealed class TaskItems(bool isKramdown, bool needsBlank) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new Parser(isKramdown, needsBlank));

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
            html.ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new Checkbox(needsBlank));
    }

    private sealed class Parser : InlineParser
    {
        private readonly bool isKramdown;

        private readonly bool needsBlank;

        public Parser(bool isKramdown, bool needsBlank)
        {
            (this.isKramdown, this.needsBlank) = (isKramdown, needsBlank);
            OpeningCharacters = ['['];
        }

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() is not (' ' or 'x' or 'X') || slice.PeekChar(2) != ']')
                return false;
            if (needsBlank && slice.PeekChar(3) is not (' ' or '\t' or '\n') && (isKramdown || slice.PeekChar(3) != '\0'))
                return false;
            if (processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph || item[0] != paragraph)
                return false;
            // It must come first in the item.
            if (processor.Inline is not null)
                return false;
            var start = processor.GetSourcePosition(slice.Start);
            processor.Inline = new TaskList { Checked = slice.PeekChar() != ' ', Span = new SourceSpan(start, start + 2) };
            Mark(item);
            slice.Start += 3;
            if (isKramdown)
                slice.TrimStart();
            return true;
        }

        private void Mark(ListItemBlock item)
        {
            item.GetAttributes().AddClass("task-list-item");
            if (item.Parent is not ListBlock list)
                return;
            var isFirst = list.TryGetAttributes()?.Classes?.Contains("task-list") != true;
            list.GetAttributes().AddClass("task-list");
            if (!isKramdown || !isFirst)
                return;
            foreach (
                var next in list.SkipWhile(other => other != item).OfType<ListItemBlock>().Where(other => other is [ParagraphBlock, ..])
            )
                next.GetAttributes().AddClass("task-list-item");
        }
    }

    private sealed class Checkbox(bool needsBlank) : HtmlObjectRenderer<TaskList>
    {
        protected override void Write(HtmlRenderer renderer, TaskList task)
        {
            renderer.Write("<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\"");
            renderer.Write(task.Checked ? " checked=\"checked\" aria-label=\"" : " aria-label=\"");
            ((BodyRenderer)renderer).WriteWord(task.Checked ? "taskDone" : "taskOpen");
            renderer.Write("\" />");
            if (!needsBlank && !IsBlank(task.NextSibling))
                renderer.Write(' ');
        }

        private static bool IsBlank(Inline? inline) =>
            inline is null or LineBreakInline or LiteralInline { Content: { CurrentChar: ' ' or '\t' } or { IsEmpty: true } };
    }
}
