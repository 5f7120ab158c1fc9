using System.Buffers;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>Placeholder text that was never replaced.</summary>
public sealed class PlaceholderText : Rule
{
    // In characters; no placeholder, and no label before one, is longer.
    private const int Longest = 100;

    private const string AroundValue = " *_.…!)";

    private static readonly string[] Whole =
    [
        "tbd",
        "tba",
        "tbc",
        "todo",
        "fixme",
        "xxx",
        "coming soon",
        "to be announced",
        "to be determined",
        "to be added",
        "to be defined",
        "placeholder",
    ];

    private static readonly string[] Beginnings = ["to be added", "to be announced", "to be determined", "todo:", "tbd:", "fixme:"];

    private static readonly string[] Brackets = ["[insert ", "[add ", "[your ", "[link to "];

    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [.. Whole, .. Brackets, "lorem ipsum"],
        StringComparison.OrdinalIgnoreCase
    );

    public override string Id => "HB6009";

    public override string Name => "placeholder-text";

    public override Severity DefaultSeverity => Severity.Information;

    // A code that is missing from a list is more than a text.
    public override ImmutableArray<string> YieldsTo => ["HB4001"];

    public override Explanation Explanation =>
        new(
            What: "The `title`, `linkTitle` or `description` of a page, or a field of a campaign that is listed by hand, is nothing but a "
                + "placeholder such as `TBD`, `TODO`, `To be added` or `Coming soon`. Name the rule in `Analyzers` to have it report all "
                + "text: then a paragraph, list item, table cell or value after a colon counts, too, and `lorem ipsum` and "
                + "`[insert …]` anywhere; the same words inside a sentence, quotations and code do not.",
            Why: "The page promises an answer that it does not give, and nobody is told that it is missing.",
            Incorrect: "description: TBD",
            Correct: "description: How campaigns are planned.",
            Fix: "Write what is known, or who knows it. If there is nothing to say yet, remove the line.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) => site.Pages.SelectMany(page => Check(page, site.Records.Includes));

    private static IEnumerable<Finding> Check(SitePage page, IncludeFiles includes)
    {
        var fields = new TypedFields(page.Page);
        foreach (var text in fields.Texts().Where(text => IsPlaceholder(text.Value.AsSpan().Trim(AroundValue))))
            yield return Of(text.Range, text.Value, isTyped: true);
        foreach (var source in TextRanges.FilesOf(page.Page, includes))
        {
            for (var at = 0; at < source.Text.Length && source.Text.AsSpan(at).IndexOfAny(Signs) is var next and >= 0; )
            {
                at += next;
                if (
                    MayBePlaceholder(source.Text, at)
                    && page.Page.Text.IsProse(source, at)
                    && page.Page.Text.BlockAt(source, at) is { } block
                    && Find(source.Text, at, block) is var (start, end)
                )
                {
                    var range = source.RangeAt(start, end);
                    yield return Of(range, source.Text[start..end], fields.Contains(range));
                    at = end;
                }
                else
                {
                    at++;
                }
            }
        }
    }

    private static Finding Of(SourceRange range, string text, bool isTyped) =>
        new(range, $"'{text}' is placeholder text.", "Replace it with the real text, or remove it.") { OnlyIfAsked = !isTyped };

    // Rules out most candidates without looking up their block.
    private static bool MayBePlaceholder(string text, int at)
    {
        if (text[at] is '[' or 'l' or 'L')
            return true;
        var rest = text.AsSpan(at, Math.Min(Longest, text.Length - at));
        var end = rest.IndexOfAny('\r', '\n', '|');
        return IsPlaceholder((end < 0 ? rest : rest[..end]).TrimEnd(AroundValue));
    }

    private static (int Start, int End)? Find(string text, int at, (int Start, int End) block)
    {
        if (text[at] == '[')
            return
                !IsQuoted(text, at)
                && text.IndexOf(']', at, Math.Min(80, block.End - at)) is var close and >= 0
                && (close + 1 == text.Length || text[close + 1] is not ('(' or '['))
                ? (at, close + 1)
                : null;
        if (text.AsSpan(at).StartsWith("lorem ipsum", StringComparison.OrdinalIgnoreCase))
            return (at, at + "lorem ipsum".Length);
        var (start, end) = Value(text, at, block);
        return start == at && IsPlaceholder(text.AsSpan(start, end - start)) ? (start, end) : null;
    }

    // A quotation shows what others have to fill in.
    private static bool IsQuoted(string text, int at) =>
        text.AsSpan(text.LastIndexOf('\n', at) + 1).TrimStart().StartsWith(">", StringComparison.Ordinal);

    // Text on its own: a whole block, its last line, or a value after a colon, without emphasis and dots.
    private static (int Start, int End) Value(string text, int at, (int Start, int End) block)
    {
        var reach = Math.Min(block.End, at + Longest);
        var lineEnd = text.AsSpan(at, reach - at).IndexOfAny('\r', '\n') is var length and >= 0 ? at + length : reach;
        var start = at;
        while (start > block.Start && text[start - 1] is ' ' or '*' or '_' or '(')
            start--;
        var isAlone = start == block.Start || text[start - 1] is ':' or '\n';
        // DRIs are checked by other rules.
        var labelStart = Math.Max(block.Start, start - Longest);
        var label = text.AsSpan(labelStart, start - labelStart);
        if (!isAlone || label.Contains("DRI", StringComparison.Ordinal) || label.Contains("Campaign Manager", StringComparison.Ordinal))
            return (-1, at);
        return (at, at + text.AsSpan(at, lineEnd - at).TrimEnd(AroundValue).Length);
    }

    private static bool IsPlaceholder(ReadOnlySpan<char> text)
    {
        foreach (var word in Whole)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        foreach (var word in Beginnings)
        {
            if (text.Length <= 60 && text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !IsAbout(text[word.Length..]))
                return true;
        }

        return false;
    }

    // 'To be added to the folder' says who belongs there; 'to be added by Sidney' promises a text.
    private static bool IsAbout(ReadOnlySpan<char> rest) =>
        rest.StartsWith(" to ", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith(" as ", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith(" in ", StringComparison.OrdinalIgnoreCase);
}
