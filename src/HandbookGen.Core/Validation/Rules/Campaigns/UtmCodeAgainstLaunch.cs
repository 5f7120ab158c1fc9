using System.Globalization;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A UTM code whose date does not match the launch.</summary>
public sealed class UtmCodeAgainstLaunch : Rule
{
    public override string Id => "HB4007";

    public override string Name => "utm-code-against-launch";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.Utm;

    public override Explanation Explanation =>
        new(
            What: "The UTM code of a campaign starts with a date that does not match its launch date. Codes that are in the registry "
                + "exactly as written are not reported.",
            Why: "People who look for the campaign by its launch date find another one, or none.",
            Incorrect: """
            launch_date: 2021-10-28
            utm_campaign: 20211202_competitive
            """,
            Correct: """
            launch_date: 2021-10-28
            utm_campaign: 20211028_competitive
            """,
            Fix: "Correct whichever date is wrong. If the code is already in use, add it to the registry instead of changing it.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from use in UtmCodeUses.Of(site)
        where use.Launch is not null && site.Records.Utm.Code(use.Code.Value) is null
        let launch = use.Launch.GetValueOrDefault()
        let code = UtmCodeParser.Parse(use.Code.Value, site.Records.Utm)
        where code.Date < launch.FirstDay || code.Date > launch.LastDay
        let part = code[UtmPartKind.Date]!
        select new Finding(
            use.RangeAt(part.Start, part.Text.Length),
            $"The UTM code is dated {code.Date.GetValueOrDefault().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, "
                + $"but the campaign was launched {launch.When}.",
            "Correct the wrong date, or add the code to 'data/utm.yml' as it is."
        );
}
