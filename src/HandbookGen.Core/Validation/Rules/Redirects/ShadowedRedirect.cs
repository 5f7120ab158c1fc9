using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A redirect from a URL that is already in use.</summary>
public sealed class ShadowedRedirect : Rule
{
    public override string Id => "HB5005";

    public override string Name => "shadowed-redirect";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A redirect starts at a URL that belongs to a page or another file, or that is already redirected. With `--base`, the "
                + "newer of the two is reported.",
            Why: "The redirect has no effect. Somebody added it because links go to the wrong place, and they still do.",
            Incorrect: """
            # the page handbook/hiring.md exists
            - from: /handbook/hiring/
              to: /handbook/people/hiring/
            """,
            Correct: """
            # delete handbook/hiring.md, or add this to its front matter:
            redirect_to: /handbook/people/hiring/
            """,
            Fix: "Remove either the redirect or the page. To keep the file of the page, turn the page into a redirect with "
                + "`redirect_to`.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from redirect in site.Redirects.Shadowed
        let start = $"The redirect from '{redirect.FromUrl}' has no effect"
        select redirect.To is { } to
            ? new Finding(
                redirect.Range,
                $"{start}: '{redirect.TakenBy}' already redirects this URL to '{to}'.",
                "Decide where readers should end up, and remove the other redirect."
            )
        : NewPageAt(redirect, site) is { } page
            ? new Finding(
                page.FrontMatter.Url?.Range ?? page.FrontMatter.Slug?.Range ?? SourceRange.StartOf(page.Source.Path),
                $"This page takes the URL '{redirect.FromUrl}', which '{redirect.Range.File}' redirects.",
                "Remove the redirect, or give this page another URL."
            )
        : new Finding(
            redirect.Range,
            redirect.TakenBy == redirect.Range.File
                ? $"{start}, because it is the URL of this page."
                : $"{start}: '{redirect.TakenBy}' already has this URL.",
            redirect.TakenBy == redirect.Range.File ? "Remove it." : "Remove one of the two."
        )
        {
            // The page may have another URL.
            Cause = site.Unknown.OfPlace(SourceRange.StartOf(redirect.TakenBy), needsFrontMatter: true),
        };

    // The page, if it is newer than the redirect.
    private static Page? NewPageAt(UnusedRedirect redirect, Site site) =>
        site.Promises.Base is { } then
        && !then.IsNew(redirect.Range)
        && site.PageByUrl.GetValueOrDefault(redirect.FromUrl)?.Page is { IsGenerated: false } page
        && !then.HadItsUrl(page)
            ? page
            : null;
}
