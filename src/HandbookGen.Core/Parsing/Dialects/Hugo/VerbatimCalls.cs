using HandbookGen.Parsing.Shortcodes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>A call whose text is not Markdown; its child, if any, is a code block.</summary>
internal sealed class VerbatimBlock(BlockParser parser, PageTag tag) : ShortcodeBlock(parser, tag);

/// <summary>
/// The calls whose text is not Markdown: the code of Hugo's <c>highlight</c> and Docsy's <c>tab</c>, and notes for editors.
/// </summary>
internal static class VerbatimCalls
{
    /// <summary>Whether readers see nothing of the call: a comment, or text of another edition.</summary>
    /// <param name="edition">The edition of the site.</param>
    public static bool IsHidden(ShortcodeCall call, string edition) =>
        call.Name switch
        {
            "comment" => true,
            "conditional-text" => (call.Parameter("include-if") is { } include && include != edition)
                || (call.Parameter("exclude-if") is { } exclude && exclude == edition),
            _ => false,
        };

    /// <summary>A block with the text of a call as code, or without it; null for a call around Markdown.</summary>
    public static VerbatimBlock? Open(BlockParser parser, BlockProcessor processor, PageTag tag)
    {
        if (tag is not { Call: { } call, Closing: { } closing })
            return null;
        if (IsHidden(call, MarkdownFile.Of(processor).Shortcodes.Edition))
            return new VerbatimBlock(parser, tag);
        if (LanguageOf(call, processor.GetCurrentContainerOpened()) is not { } language)
            return null;
        var block = new VerbatimBlock(parser, tag);
        block.Add(CodeOf(parser, MarkdownFile.Of(processor).Source.Text, tag.Tag.End, closing.Start, language));
        return block;
    }

    // Empty for code without a language.
    private static string? LanguageOf(ShortcodeCall call, ContainerBlock? around) =>
        call.Name switch
        {
            "highlight" => call.Parameter("lang", 0) ?? "",
            "card" when call.Parameter("code") == "true" => call.Parameter("lang") ?? "",
            "tab" when !call.IsMarkdown => LanguageOfTab(call, (around as ShortcodeBlock)?.Tag.Call),
            _ => null,
        };

    private static string? LanguageOfTab(ShortcodeCall tab, ShortcodeCall? pane)
    {
        if ((tab.Parameter("text") ?? pane?.Parameter("text")) == "true")
            return null;
        var header = pane?.Parameter("langEqualsHeader") == "true" ? tab.Parameter("header", 0)?.ToLowerInvariant() : null;
        return tab.Parameter("lang") ?? header ?? pane?.Parameter("lang") ?? "";
    }

    private static CodeBlock CodeOf(BlockParser parser, string text, int start, int end, string language)
    {
        var code = new CodeBlock(parser)
        {
            IsOpen = false,
            ProcessInlines = false,
            Lines = LinesOf(text, start, end),
        };
        code.Span = new SourceSpan(start, Math.Max(start, end - 1));
        if (language.Length > 0)
            code.GetAttributes().AddClass(CodeLanguage.Prefix + language);
        return code;
    }

    // Without the line ends next to the tags.
    private static StringLineGroup LinesOf(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        var lines = new StringLineGroup(4);
        for (var at = start; at < end; )
        {
            var next = text.IndexOf('\n', at, end - at) is >= 0 and var newLine ? newLine + 1 : end;
            var lineEnd = next;
            while (lineEnd > at && text[lineEnd - 1] is '\n' or '\r')
                lineEnd--;
            if (lines.Count > 0 || !text.AsSpan(at, lineEnd - at).IsWhiteSpace())
                lines.Add(new StringLine(new StringSlice(text, at, lineEnd - 1, NewLine.LineFeed), 0, 0, at, NewLine.LineFeed));
            at = next;
        }

        return lines;
    }
}
