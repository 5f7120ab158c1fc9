using System.Globalization;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A UTM code whose date is not that of the launch.</summary>
public sealed class UtmCodeAgainstLaunch : Rule
{
    public override string Id => "HB4007";

    public override string Name => "utm-code-against-launch";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "The code of a campaign begins with a day, and that day is not in the time that the campaign gives for its launch. A code that the registry has as it stands has been agreed on.",
            Why: "Whoever looks for the campaign by its launch finds another one, or none.",
            Bad: """
            launch_date: 2021-10-28
            utm_campaign: 20211202_competitive
            """,
            Good: """
            launch_date: 2021-10-28
            utm_campaign: 20211028_competitive
            """,
            Fix: "Correct the date that is wrong. A code that is in use already is better added to the registry than changed.",
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
            $"The UTM code is of {code.Date.GetValueOrDefault().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, but the campaign was launched {launch.When}.",
            "Correct the date that is wrong, or add the code to 'data/utm.yml' as it is."
        );
}
