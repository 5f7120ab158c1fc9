using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>Redirects or retired anchors that form a loop.</summary>
public sealed class RedirectCycle : Rule
{
    public override string Id => "HB5001";

    public override string Name => "redirect-cycle";

    public override Explanation Explanation =>
        new(
            What: "A redirect leads back to where it started, directly or through other redirects. Retired anchors are checked too.",
            Why: "The browser follows the redirects until it gives up, and readers see an error instead of a page.",
            Incorrect: """
            - from: /handbook/abm/
              to: /handbook/account-based-marketing/
            - from: /handbook/account-based-marketing/
              to: /handbook/abm/
            """,
            Correct: """
            - from: /handbook/abm/
              to: /handbook/account-based-marketing/
            """,
            Fix: "Decide which of the URLs has the page, and remove the redirect that starts there.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        [
            .. site
                .Redirects.Pages.Where(redirect => redirect.Final is null)
                .Select(redirect => new Finding(redirect.TargetRange, $"The redirect from '{redirect.FromUrl}' ends in a loop.", Help)),
            .. site
                .Redirects.Anchors.Where(anchor => anchor is { Final: null, IsLive: false })
                .Select(anchor => new Finding(
                    anchor.TargetRange,
                    $"The retired anchor '{anchor.Url}#{anchor.Id}' redirects in a loop.",
                    Help
                )),
        ];

    private const string Help = "Redirect to the page or anchor where readers should end up.";
}
