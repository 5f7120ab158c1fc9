using System.Buffers;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>Text that was to be replaced and never was.</summary>
public sealed class PlaceholderText : Rule
{
    // In characters; nobody writes a longer placeholder, or a longer label before one.
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

    public override Explanation Explanation =>
        new(
            What: "A paragraph, list item or cell, or the value behind a colon, is nothing but `TBD`, `TODO`, `To be added`, `Coming soon` and the like; or text contains `lorem ipsum` or `[insert …]`. The same words inside a sentence stay silent, and so does code.",
            Why: "The page promises an answer that it does not give, and nobody is told that it is missing.",
            Bad: "| Budget | TBD |",
            Good: "| Budget | 12,000 USD, see the [plan](/handbook/marketing/budget/) |",
            Fix: "Write what is known, or who knows it. If there is nothing to say yet, leave the line out."
        );

    public override IEnumerable<Finding> Check(Site site) => site.Pages.SelectMany(page => Check(page, site.Records.Includes));

    private static IEnumerable<Finding> Check(SitePage page, IncludeFiles includes)
    {
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
                    yield return new Finding(
                        source.RangeAt(start, end),
                        $"'{source.Text[start..end]}' holds the place of a text.",
                        "Write the text, or leave it out."
                    );
                    at = end;
                }
                else
                {
                    at++;
                }
            }
        }
    }

    // What is no placeholder even without knowing its block spares most pages the rest.
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
                text.IndexOf(']', at, Math.Min(80, block.End - at)) is var close and >= 0
                && (close + 1 == text.Length || text[close + 1] is not ('(' or '['))
                ? (at, close + 1)
                : null;
        if (text.AsSpan(at).StartsWith("lorem ipsum", StringComparison.OrdinalIgnoreCase))
            return (at, at + "lorem ipsum".Length);
        var (start, end) = Value(text, at, block);
        return start == at && IsPlaceholder(text.AsSpan(start, end - start)) ? (start, end) : null;
    }

    // What stands alone: the block, its last line, or what follows a colon, without emphasis and dots.
    private static (int Start, int End) Value(string text, int at, (int Start, int End) block)
    {
        var reach = Math.Min(block.End, at + Longest);
        var lineEnd = text.AsSpan(at, reach - at).IndexOfAny('\r', '\n') is var length and >= 0 ? at + length : reach;
        var start = at;
        while (start > block.Start && text[start - 1] is ' ' or '*' or '_' or '(')
            start--;
        var isAlone = start == block.Start || text[start - 1] is ':' or '\n';
        // Who is responsible has rules of its own.
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
            if (text.Length <= 60 && text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
