using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A retired anchor that leads to another site, where nobody can check it.</summary>
public sealed class AnchorAliasToOtherSite : Rule
{
    public override string Id => "HB5012";

    public override string Name => "anchor-alias-to-other-site";

    public override Severity DefaultSeverity => Severity.Warning;

    public override ImmutableArray<string> YieldsTo => ["HB5014"];

    public override Explanation Explanation =>
        new(
            What: "A retired anchor leads to another site.",
            Why: "Nobody can promise what another site keeps. When its page or anchor disappears, links to the old anchor break, and no "
                + "check notices.",
            Incorrect: """
            anchor_aliases:
              brand-colors: https://design.example.com/brand/#colors
            """,
            Correct: """
            anchor_aliases:
              brand-colors: brand

            ## Brand {#brand}

            The [colors](https://design.example.com/brand/#colors) are in the design system.
            """,
            Fix: "Keep a section that says where the content is now, and lead the old anchor there.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from anchor in site.Redirects.Anchors
        where anchor is { IsLive: false, Final.Kind: LinkTargetKind.External }
        select new Finding(
            anchor.TargetRange,
            $"The retired anchor '#{anchor.Id}' leads to another site, '{WrittenTarget.Of(anchor.Final!)}', which nobody can check.",
            "Lead it to a section of this handbook that links there."
        );
}
