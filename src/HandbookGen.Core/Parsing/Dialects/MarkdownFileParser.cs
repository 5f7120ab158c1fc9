using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Parses the Markdown of one file into a tree.</summary>
internal static class MarkdownFileParser
{
    /// <summary>Every span in the tree is an offset into the file.</summary>
    /// <returns>If the file nests too deep, an empty document and the problem.</returns>
    public static (MarkdownDocument Document, Problem? TooDeep) Parse(MarkdownFile file, Dialect dialect)
    {
        var context = new MarkdownParserContext();
        context.Properties[typeof(MarkdownFile)] = file;
        try
        {
            var document = MarkdownParser.Parse(file.Text, HandbookDialect.Of(dialect), context);
            BoundedLinks.FreeOpenBrackets(document);
            ShortcodeCalls.Lift(document);
            return (Of(document, file), null);
        }
        catch (ArgumentException e) when (e.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            return (
                Of(new MarkdownDocument(), file),
                new Problem(
                    file.Source.RangeAt(file.BodyStart, file.BodyStart),
                    "The page nests quotes, lists or emphasis more than 128 levels deep.",
                    "Flatten the nesting."
                )
            );
        }
    }

    private static MarkdownDocument Of(MarkdownDocument document, MarkdownFile file)
    {
        document.SetData(typeof(MarkdownFile), file);
        return document;
    }
}
