using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>Redirects, or retired anchors, that lead back to where they began.</summary>
public sealed class RedirectCycle : Rule
{
    public override string Id => "HB5001";

    public override string Name => "redirect-cycle";

    public override Explanation Explanation =>
        new(
            What: "A redirect leads back to its own beginning, by itself or with the help of others. Retired anchors count as well.",
            Why: "The browser is sent round until it gives up, and its reader sees an error instead of a page.",
            Bad: "- from: /handbook/abm/\n  to: /handbook/account-based-marketing/\n- from: /handbook/account-based-marketing/\n  to: /handbook/abm/",
            Good: "- from: /handbook/abm/\n  to: /handbook/account-based-marketing/",
            Fix: "Decide which of the URLs has the page, and remove the redirect that begins there.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        [
            .. site
                .Redirects.Pages.Where(redirect => redirect.Final is null)
                .Select(redirect => new Finding(redirect.TargetRange, $"The redirect of '{redirect.FromUrl}' leads in a circle.", Help)),
            .. site
                .Redirects.Anchors.Where(anchor => anchor is { Final: null, IsLive: false })
                .Select(anchor => new Finding(
                    anchor.TargetRange,
                    $"The retired anchor '{anchor.Url}#{anchor.Id}' leads in a circle.",
                    Help
                )),
        ];

    private const string Help = "Write the page or the anchor that readers are to see in the end.";
}
