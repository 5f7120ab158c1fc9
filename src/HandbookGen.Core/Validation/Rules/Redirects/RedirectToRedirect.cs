using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;

namespace HandbookGen.Validation.Rules;

/// <summary>A redirect whose target is redirected again.</summary>
public sealed class RedirectToRedirect : Rule
{
    public override string Id => "HB5004";

    public override string Name => "redirect-to-redirect";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "The target of a redirect or a retired anchor is redirected again. Readers are still sent straight to the last "
                + "target.",
            Why: "If somebody removes the second redirect one day, the first one breaks, and it is defined somewhere else.",
            Incorrect: """
            - from: /handbook/abm/
              to: /handbook/account-marketing/
            - from: /handbook/account-marketing/
              to: /handbook/account-based-marketing/
            """,
            Correct: """
            - from: [/handbook/abm/, /handbook/account-marketing/]
              to: /handbook/account-based-marketing/
            """,
            Fix: "Use the last target, which the message names.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        [
            .. from redirect in site.Redirects.Pages
            where redirect.Origin != RedirectOrigin.Alias && redirect.Target != redirect.Final && site.Arrives(redirect.Final)
            select FindingAt(redirect.TargetRange, redirect.Target, redirect.Final!),
            .. from anchor in site.Redirects.Anchors
            where anchor.Target != anchor.Final && site.Arrives(anchor.Final)
            select FindingAt(anchor.TargetRange, anchor.Target, anchor.Final!),
        ];

    private static Finding FindingAt(SourceRange range, LinkTarget target, LinkTarget end) =>
        new(
            range,
            $"'{WrittenTarget.Of(target)}' is redirected again, to '{WrittenTarget.Of(end)}'.",
            $"Redirect to '{WrittenTarget.Of(end)}' directly."
        );
}
