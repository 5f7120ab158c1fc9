using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>Text that a program decoded with the wrong encoding and saved that way.</summary>
public sealed class Mojibake : Rule
{
    private const char Replacement = '\ufffd';

    public override string Id => "HB6005";

    public override string Name => "mojibake";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "UTF-8 text was read in another encoding and saved that way, so that one character became a few strange ones. "
                + "Examples are `â€™`, `Ã©` and `‚è±`. `\ufffd`, which replaces a lost character, is reported too; code and comments "
                + "are not checked.",
            Why: "Readers see garbage in place of a quotation mark, an accented letter or an emoji.",
            Incorrect: "Donâ€™t wait for the cafÃ© to open.",
            Correct: "Don’t wait for the café to open.",
            Fix: "Use the character that the message shows; `handbookgen fix` does this for you. Only somebody who knows the text "
                + "can tell which character a `\ufffd` replaces."
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
                    $"'{Shown(source.Text[start..end])}' is '{Shown(decoded)}' read in the wrong encoding.",
                    $"Replace it with '{Shown(decoded)}'.",
                    Fix.Safe($"Replace with '{Shown(decoded)}'", range, decoded)
                );
            }

            for (var at = 0; (at = source.Text.IndexOf(Replacement, at)) >= 0; at++)
            {
                if (!page.Page.Text.IsVerbatim(source, at))
                    yield return new Finding(
                        source.RangeAt(at, at + 1),
                        $"'{Replacement}' stands for a character that was lost.",
                        "Restore the original character."
                    );
            }
        }
    }

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
