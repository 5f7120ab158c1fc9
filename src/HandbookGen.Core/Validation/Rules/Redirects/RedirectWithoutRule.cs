using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;

namespace HandbookGen.Validation.Rules;

/// <summary>A redirect that is left out of <c>_redirects</c>.</summary>
public sealed class RedirectWithoutRule : Rule
{
    public override string Id => "HB5010";

    public override string Name => "redirect-without-rule";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "A redirect was left out of the `_redirects` file because GitLab Pages would ignore it or the whole file. GitLab "
                + "Pages reads up to 1,000 rules and 64 KB, and only paths that consist of letters, digits and a few other characters "
                + "and are at most 25 folders deep.",
            Why: "Browsers are redirected by a page all the same. Search engines and programs that run no scripts prefer a redirect "
                + "from the server.",
            Incorrect: """
            - from: /handbook/two words/
              to: /handbook/two-words/
            """,
            Correct: """
            - from: /handbook/two-words/
              to: /handbook/both/
            """,
            Fix: "Remove redirects that nobody uses any more. If the server of the site does not read such rules, set "
                + "`NetlifyRedirects` to `false`.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        site.Config is { NetlifyRedirects: true, Host.Length: > 0 }
            ? ServerRules
                .Of(site)
                .LeftOut.Select(left => new Finding(
                    left.Redirect.Range,
                    $"'_redirects' has no rule for '{left.Redirect.FromUrl}': {left.Reason}."
                ))
            : [];
}
