using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A structured UTM code with a missing or unknown part.</summary>
public sealed class MalformedUtmCode : Rule
{
    public override string Id => "HB4006";

    public override string Name => "malformed-utm-code";

    public override SiteParts Needs => SiteParts.Utm;

    public override Explanation Explanation =>
        new(
            What: "A UTM code that starts with a date or `eg` has a missing or unknown part. It needs a date, a region, a budget, a "
                + "type and a GTM code. The date must exist, and the other parts must be in the lists of `data/utm.yml`, if there are "
                + "such lists. Use `x` for a part that does not apply.",
            Why: "Reports split the code at its underscores. If one part is missing, every part after it is counted as something "
                + "else.",
            Incorrect: "utm_campaign: 2024_01_20_emea_webcast_autosd",
            Correct: "utm_campaign: 2024_01_20_emea_dmp_webcast_autosd",
            Fix: "Correct the part that the message names. The order is date, region, budget, type, GTM code and, if needed, a "
                + "language and a name.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from use in UtmCodeUses.Of(site)
        where UtmCharacters.Mistake(use.Code.Value) is null
        from mistake in UtmCodeParser.Parse(use.Code.Value, site.Records.Utm).Mistakes
        select Finding.Of(new Problem(use.RangeAt(mistake.Start, mistake.Length), mistake.Message, mistake.Help) { Meant = mistake.Meant });
}
