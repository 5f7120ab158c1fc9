using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A redirect from a URL that is already in use.</summary>
public sealed class ShadowedRedirect : Rule
{
    public override string Id => "HB5005";

    public override string Name => "shadowed-redirect";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A redirect starts at a URL that belongs to a page or another file, or that is already redirected.",
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
        select new Finding(
            redirect.Range,
            $"The redirect from '{redirect.FromUrl}' has no effect: '{redirect.TakenBy}' already uses this URL.",
            "Remove one of the two."
        );
}
