using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Tests.Harness;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Tests.Mutation.Harmless;

/// <summary>Replaces a word in a sentence. A line with a label and a value is data, not a sentence.</summary>
internal static class TextReworded
{
    private const int ShortestWord = 5;

    private static readonly ImmutableArray<string> Words = ["several", "together", "usually", "readers", "before", "whatever", "quarterly"];

    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        from paragraph in PageTrees.Of(page, site.Site.Records.Includes).Document.OfType<ParagraphBlock>()
        where !page.Source.Text.AsSpan(paragraph.Span.Start, paragraph.Span.Length).ContainsAny(":=")
        from text in paragraph.Inline?.OfType<LiteralInline>() ?? []
        where !text.Span.IsEmpty && page.Source.Text.AsSpan(text.Span.Start, text.Span.Length).SequenceEqual(text.Content.AsSpan())
        from word in WordsIn(page.Source, text.Span.Start, text.Span.End + 1)
        select (Func<Random, Edit?>)(
            random =>
            {
                var other = Words[random.Next(Words.Length)];
                var old = page.Source.TextOf(word);
                return old == other
                    ? null
                    : Edit.InText(
                        $"'{old}' in line {word.Line}, column {word.Column}, becomes '{other}'",
                        page,
                        [],
                        new TextEdit(word, other)
                    );
            }
        );

    // Between spaces, so that neither names nor markup change.
    private static IEnumerable<SourceRange> WordsIn(SourceFile source, int start, int end)
    {
        var text = source.Text;
        for (var at = start; at < end; at++)
        {
            if (at == start || text[at - 1] != ' ' || !char.IsAsciiLetterLower(text[at]))
                continue;
            var stop = at;
            while (stop < end && char.IsAsciiLetterLower(text[stop]))
                stop++;
            if (stop < end && text[stop] == ' ' && stop - at >= ShortestWord)
                yield return source.RangeAt(at, stop);
        }
    }
}
