using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The Markdown of one file as a tree.</summary>
internal static class MarkdownText
{
    /// <summary>Every span of the tree is an offset into the file.</summary>
    /// <returns>An empty document beside what is wrong, when the file nests too deep.</returns>
    public static (MarkdownDocument Document, Problem? TooDeep) Parse(PageParseState state, Dialect dialect)
    {
        var context = new MarkdownParserContext();
        context.Properties[typeof(PageParseState)] = state;
        try
        {
            var document = MarkdownParser.Parse(state.Text, HandbookDialect.Of(dialect), context);
            ShortLinks.FreeOpenBrackets(state);
            ShortcodeCalls.Lift(state);
            return (document, null);
        }
        catch (ArgumentException e) when (e.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            state.Includes.Clear();
            state.ShortcodeInlines.Clear();
            return (
                new MarkdownDocument(),
                new Problem(
                    state.Source.RangeAt(state.BodyStart, state.BodyStart),
                    "The page nests quotes, lists or emphasis more than 128 levels deep.",
                    "Flatten the nesting."
                )
            );
        }
    }
}
