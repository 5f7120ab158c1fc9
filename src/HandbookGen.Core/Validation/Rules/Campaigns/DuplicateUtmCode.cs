using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>Two campaigns with the same UTM code.</summary>
public sealed class DuplicateUtmCode : Rule
{
    public override string Id => "HB4005";

    public override string Name => "duplicate-utm-code";

    public override Explanation Explanation =>
        new(
            What: "Two campaigns, or two campaigns in a hand-written list, have the same UTM code. Case is ignored. The campaign "
                + "that comes first keeps the code or, with `--base`, the one that had it before.",
            Why: "Their visits are counted together, so nobody can tell which campaign worked.",
            Incorrect: """
            title: CI/CD, second edition
            utm_campaign: singleappci
            """,
            Correct: """
            title: CI/CD, second edition
            utm_campaign: singleappci2
            """,
            Fix: "Give the newer campaign a code of its own.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        [.. Repeated(UtmCodeUses.OfCampaigns(site), site), .. Repeated(UtmCodeUses.OfLists(site), site)];

    private static IEnumerable<Finding> Repeated(IEnumerable<UtmCodeUse> uses, Site site) =>
        from pair in Duplicates.Of(uses, use => use.Code.Value, StringComparer.OrdinalIgnoreCase, use => use.Code.Range, site.Promises.Base)
        select new Finding(
            pair.Changes.Code.Range,
            $"The UTM code '{pair.Changes.Code.Value}' is already used by the campaign '{pair.Stays.Campaign}'.",
            "Give each campaign a code of its own."
        );
}
