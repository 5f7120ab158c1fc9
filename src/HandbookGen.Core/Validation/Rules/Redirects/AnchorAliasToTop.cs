using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A retired anchor that leads to the top of its own page, where browsers go without it.</summary>
public sealed class AnchorAliasToTop : Rule
{
    public override string Id => "HB5011";

    public override string Name => "anchor-alias-to-top";

    public override Explanation Explanation =>
        new(
            What: "A retired anchor leads to the top of its own page.",
            Why: "That is where browsers go when an anchor does not exist. The promise is kept in name only: readers do not find what "
                + "the link was about, and no other check can notice.",
            Incorrect: """
            anchor_aliases:
              turnaround-time: /handbook/marketing/account-based-marketing/
            """,
            Correct: """
            anchor_aliases:
              turnaround-time: slas
            """,
            Fix: "Name the section that is closest in content, on this page or another one. If there is none, remove the alias and give "
                + "up the anchor with `handbookgen anchors lock --drop`.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from anchor in site.Redirects.Anchors
        where anchor is { IsLive: false, Final: { Kind: LinkTargetKind.Page } end } && end.Url == anchor.Url
        where FragmentId.Of(anchor.Final!.Fragment).Length == 0
        select new Finding(
            anchor.TargetRange,
            $"The retired anchor '#{anchor.Id}' leads to the top of its own page, as it would without a redirect.",
            "Name the anchor of the section that is closest in content."
        );
}
