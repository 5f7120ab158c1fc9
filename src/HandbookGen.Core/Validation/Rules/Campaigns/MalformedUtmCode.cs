using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A structured UTM code whose parts are not what they should be.</summary>
public sealed class MalformedUtmCode : Rule
{
    public override string Id => "HB4006";

    public override string Name => "malformed-utm-code";

    public override Explanation Explanation =>
        new(
            What: "A code that begins with a date or `eg` is taken apart: date, region, budget, type and GTM code have to be there, the date has to be a day, and the others have to be in the lists of `data/utm.yml`, where there are such lists. `x` stands for what does not apply.",
            Why: "Reports cut the code at its underscores. With one field too few, every field behind it is counted as something else.",
            Bad: "utm_campaign: 2024_01_20_emea_webcast_autosd",
            Good: "utm_campaign: 2024_01_20_emea_dmp_webcast_autosd",
            Fix: "The message names the part. The order is date, region, budget, type, GTM code, and then, where they are needed, a language and a name.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from use in UtmCodeUses.Of(site)
        where UtmCharacters.Mistake(use.Code.Value) is null
        from mistake in UtmCodeParser.Parse(use.Code.Value, site.Records.Utm).Mistakes
        select new Finding(use.RangeAt(mistake.Start, mistake.Length), mistake.Message, mistake.Help);
}
