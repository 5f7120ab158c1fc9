using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>New links with a code that was given up.</summary>
public sealed class RetiredUtmCode : Rule
{
    public override string Id => "HB4004";

    public override string Name => "retired-utm-code";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A campaign that is not over, or a link to our own sites, has a code that the registry calls retired. Past campaigns keep theirs.",
            Why: "The visits are counted for a campaign that nobody looks at any more.",
            Bad: """
            status: active
            utm_campaign: singleappci
            """,
            Good: """
            status: active
            utm_campaign: autosd
            """,
            Fix: "Take the code that replaces it; the message names it where the registry does.",
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
            $"The UTM code '{entry.Code.Value}' is retired{(entry.Retired is { } since ? $" since {since.Value}" : "")}.",
            entry.ReplacedBy is { } better ? $"Write '{better.Value}'." : "Take a current code of 'data/utm.yml'.",
            entry.ReplacedBy is { } next && isWhole
                ? Fix.Unsafe($"Write '{next.Value}'", use.RangeAt(0, use.Code.Value.Length), next.Value)
                : null
        );
}
