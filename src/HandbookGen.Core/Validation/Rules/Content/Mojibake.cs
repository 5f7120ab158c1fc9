using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>Characters that a program read in the wrong encoding, and saved.</summary>
public sealed class Mojibake : Rule
{
    private const char Replacement = '\ufffd';

    public override string Id => "HB6005";

    public override string Name => "mojibake";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "Text in UTF-8 that a program took for another encoding, so that one character became a few strange ones. For example `â€™`, `Ã©` or `‚è±`; also `\ufffd`, which stands for a character that is lost. Code and comments stay silent.",
            Why: "Readers see garbage where a quotation mark, a letter with an accent or an emoji was.",
            Bad: "Donâ€™t wait for the cafÃ© to open.",
            Good: "Don’t wait for the café to open.",
            Fix: "Write the character that the message shows; `handbookgen fix` does it. What was a replacement character, only somebody who knows the text can tell."
        );

    public override IEnumerable<Finding> Check(Site site) => site.Pages.SelectMany(page => Check(page, site.Records.Includes));

    private static IEnumerable<Finding> Check(SitePage page, IncludeFiles includes)
    {
        foreach (var source in TextRanges.FilesOf(page.Page, includes))
        {
            for (var at = 0; MisreadText.Find(source.Text, at) is var (start, end, decoded); at = end)
            {
                if (page.Page.Text.IsVerbatim(source, start))
                    continue;
                var range = source.RangeAt(start, end);
                yield return new Finding(
                    range,
                    $"'{Shown(source.Text[start..end])}' was '{Shown(decoded)}' before it was read in the wrong encoding.",
                    $"Write '{Shown(decoded)}'.",
                    Fix.Safe($"Write '{Shown(decoded)}'", range, decoded)
                );
            }

            for (var at = 0; (at = source.Text.IndexOf(Replacement, at)) >= 0; at++)
            {
                if (!page.Page.Text.IsVerbatim(source, at))
                    yield return new Finding(
                        source.RangeAt(at, at + 1),
                        $"'{Replacement}' stands for a character that is lost.",
                        "Write the character that was there."
                    );
            }
        }
    }

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
