using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A redirect of a URL that something else has.</summary>
public sealed class ShadowedRedirect : Rule
{
    public override string Id => "HB5005";

    public override string Name => "shadowed-redirect";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A redirect begins at a URL that a page or another file has, or that leads somewhere else already.",
            Why: "It has no effect. Somebody wrote it because links lead to the wrong place, and they still do.",
            Bad: "# there is a page handbook/hiring.md\n- from: /handbook/hiring/\n  to: /handbook/people/hiring/",
            Good: "# handbook/hiring.md was deleted, or has in its front matter:\nredirect_to: /handbook/people/hiring/",
            Fix: "Remove the redirect, or the page. A page whose file has to stay becomes a redirect with `redirect_to`.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from redirect in site.Redirects.Shadowed
        select new Finding(
            redirect.Range,
            $"The redirect of '{redirect.FromUrl}' has no effect: '{redirect.TakenBy}' has this URL.",
            "Remove one of the two."
        );
}
