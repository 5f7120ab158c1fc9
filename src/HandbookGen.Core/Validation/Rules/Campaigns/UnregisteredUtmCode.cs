using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A UTM code of a link or of a campaign that is not active, which is not in the registry.</summary>
public sealed class UnregisteredUtmCode : Rule
{
    public override string Id => "HB4003";

    public override string Name => "unregistered-utm-code";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.Utm;

    public override Explanation Explanation =>
        new(
            What: "The UTM code of a link to our own sites, or of a campaign that is not active, is not in `data/utm.yml` and does "
                + "not start with a code that is. Codes of active campaigns are checked by `unregistered-campaign-code`. Structured "
                + "codes are checked part by part instead. An event code, which starts with a date, is reported only if it is nearly "
                + "a registered code of the same date. Sites without a registry are not checked.",
            Why: "People who read the reports have to guess what the code stands for, and may add up the wrong codes or miss one.",
            Incorrect: "[Trial](https://about.example.com/trial/?utm_campaign=autosdd)",
            Correct: "[Trial](https://about.example.com/trial/?utm_campaign=autosd)",
            Fix: "Use a code from the registry, or register the new one with its name."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        UtmCodeUses.Of(site).Where(use => !use.IsActive).Select(use => RegistryLookup.Unregistered(use, site)).OfType<Finding>();
}
