using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A retired UTM code that is still in use.</summary>
public sealed class RetiredUtmCode : Rule
{
    public override string Id => "HB4004";

    public override string Name => "retired-utm-code";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A campaign that is not over, or a link to our own sites, uses a code that the registry marks as retired. Campaigns "
                + "that are over keep their code.",
            Why: "The visits are counted for a campaign that nobody looks at any more.",
            Incorrect: """
            status: active
            utm_campaign: singleappci
            """,
            Correct: """
            status: active
            utm_campaign: autosd
            """,
            Fix: "Use the code that replaces it; the message names that code if the registry does.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from use in UtmCodeUses.Of(site)
        where use.IsCurrent
        let entry = site.Records.Utm.EntryFor(UtmCodeParser.Parse(use.Code.Value, site.Records.Utm))
        where entry is { Status: UtmStatus.Retired }
        let isWhole = entry.Code.Value == use.Code.Value
        select new Finding(
            use.Code.Range,
            $"The UTM code '{entry.Code.Value}' {(entry.Retired is { } since ? $"has been retired since {since.Value}" : "is retired")}.",
            entry.ReplacedBy is { } better ? $"Use '{better.Value}' instead." : "Use a current code from 'data/utm.yml'.",
            entry.ReplacedBy is { } next && isWhole
                ? Fix.Unsafe($"Replace with '{next.Value}'", use.RangeAt(0, use.Code.Value.Length), next.Value)
                : null
        );
}
