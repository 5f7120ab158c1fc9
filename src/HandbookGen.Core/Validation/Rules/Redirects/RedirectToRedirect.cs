using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;

namespace HandbookGen.Validation.Rules;

/// <summary>A redirect whose target leads on by itself.</summary>
public sealed class RedirectToRedirect : Rule
{
    public override string Id => "HB5004";

    public override string Name => "redirect-to-redirect";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "A redirect, or a retired anchor, names a place that leads on to another one. Readers are sent straight to the end all the same.",
            Why: "Whoever removes the second redirect one day breaks the first, which is written elsewhere.",
            Bad: "- from: /handbook/abm/\n  to: /handbook/account-marketing/\n- from: /handbook/account-marketing/\n  to: /handbook/account-based-marketing/",
            Good: "- from: [/handbook/abm/, /handbook/account-marketing/]\n  to: /handbook/account-based-marketing/",
            Fix: "Write the last target, which the message names.",
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
        new(range, $"'{WrittenTarget.Of(target)}' leads on to another place.", $"Write '{WrittenTarget.Of(end)}'.");
}
