using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;

namespace HandbookGen.Validation.Rules;

/// <summary>A redirect that servers would not take from <c>_redirects</c>.</summary>
public sealed class RedirectWithoutRule : Rule
{
    public override string Id => "HB5010";

    public override string Name => "redirect-without-rule";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "A redirect was left out of the file `_redirects`, because GitLab Pages would ignore it or the whole file: it has room for 1,000 rules and 64 KB, and a rule for letters, digits and a few signs in a path of at most 25 folders.",
            Why: "Browsers are led on by a page all the same. Programs that do not run scripts, and search engines, prefer the answer of a server.",
            Bad: "- from: /handbook/two words/\n  to: /handbook/two-words/",
            Good: "- from: /handbook/two-words/\n  to: /handbook/both/",
            Fix: "Remove redirects that nobody uses any more. If the site lives on a server without such rules, set `NetlifyRedirects` to `false`.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        site.Config.NetlifyRedirects
            ? ServerRules
                .Of(site)
                .LeftOut.Select(left => new Finding(
                    left.Redirect.Range,
                    $"'_redirects' has no rule for '{left.Redirect.FromUrl}': {left.Reason}."
                ))
            : [];
}
