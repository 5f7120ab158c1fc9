using HandbookGen.Diagnostics;

namespace HandbookGen.Verifying.Rules;

/// <summary>A built page that does not say its language.</summary>
internal sealed class HtmlWithoutLanguage : HtmlRule
{
    public override string Id => "HB7008";

    public override string Name => "html-without-language";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "The tag `<html>` of a built page has no `lang`. As templates make it, many pages with the mistake are one finding. "
                + "Redirects, and snippets without `<html>`, are left out.",
            Why: "Screen readers pronounce the text in the wrong language, and browsers offer to translate it.",
            Incorrect: "<html>",
            Correct: "<html lang=\"en\">",
            Fix: "Add `lang` to the template.",
            Language: "html"
        );

    public override IEnumerable<HtmlFinding> Check(HtmlSite site) =>
        SharedFindings.Join(
            from page in site.Pages
            where page.Head is { IsDocument: true, HasLanguage: false, RedirectsTo: null }
            select (new HtmlFinding(page.File, page.Head.Start, "The page does not say its language.") { Subject = "" }, (string?)"")
        );
}
