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
            ShortcodeCalls.Lift(document);
            document = Of(document, file);
            return Nesting.Find(document) is { } tooDeep ? (Empty(file), tooDeep) : (document, null);
        }
        catch (NestedTooDeepException e)
        {
            return (Empty(file), Nesting.TooDeep(file.Source, e.Offset));
        }
        // Markdig's own limit is higher than ours, and has no place.
        catch (ArgumentException e) when (e.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            return (Empty(file), Nesting.TooDeep(file.Source, file.BodyStart));
        }
    }

    /// <summary>Stands in for a page that cannot be shown.</summary>
    public static MarkdownDocument Empty(MarkdownFile file) => Of(new MarkdownDocument(), file);

    private static MarkdownDocument Of(MarkdownDocument document, MarkdownFile file)
    {
        document.SetData(typeof(MarkdownFile), file);
        // The parser has no way to give a document data from the start.
        file.LeftOut.AddRange(DocumentData.Of<List<AttributePair>>(document));
        document.SetData(typeof(List<AttributePair>), file.LeftOut);
        return document;
    }
}
