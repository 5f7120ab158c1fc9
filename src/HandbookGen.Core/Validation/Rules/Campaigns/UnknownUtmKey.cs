using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A URL parameter that no analytics program reads.</summary>
public sealed class UnknownUtmKey : Rule
{
    // Four letters are near 'utm', and separators follow.
    private const int LongestPrefix = 8;

    private static readonly FrozenSet<string> Standard = UtmKeys.Standard.ToFrozenSet(StringComparer.Ordinal);

    public override string Id => "HB4008";

    public override string Name => "unknown-utm-key";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.Utm;

    public override Explanation Explanation =>
        new(
            What: "A link has a parameter that starts with `utm_` but is neither a standard UTM parameter nor listed under "
                + "`parameters` in `data/utm.yml`. A misspelled `utm_` is reported if the link has other UTM parameters. On links to "
                + "other sites, only near misses of a standard parameter are reported.",
            Why: "Analytics programs ignore the parameter, and the visit is counted without a source.",
            Incorrect: "[Trial](https://about.example.com/trial/?utm_soure=newsletter)",
            Correct: "[Trial](https://about.example.com/trial/?utm_source=newsletter)",
            Fix: "Use the parameter that the message suggests, or add your own to `parameters`."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        ImmutableArray<string> known = [.. site.Records.Utm.Keys];
        var all = known.ToFrozenSet(StringComparer.Ordinal);
        var help = $"Use one of {ShortList.Of(known)}.";
        return from link in TaggedLinks.Of(site)
            where link.HasValues || link.Owner == LinkOwner.Foreign
            from parameter in link.Parameters
            where !all.Contains(parameter.Key)
            let isForeign = link.Owner == LinkOwner.Foreign
            let isUtm = UtmKeys.IsUtm(parameter.Key)
            let meant = isUtm && isForeign ? NearestName.Of(parameter.Key, UtmKeys.Standard)
            : isUtm ? null
            : WithPrefixMistyped(parameter.Key, isForeign ? Standard : all)
            where meant is not null || (isUtm && !isForeign)
            let finding = new Finding(link.RangeAt(parameter.Start, parameter.KeyEnd), $"Unknown link parameter '{parameter.Key}'.", help)
            select meant is not null
                ? WithName(finding, link, meant)
                : finding with
                {
                    Suggestion = found => NearestName.Of(parameter.Key, known) is { } near ? WithName(found, link, near) : found,
                };
    }

    private static Finding WithName(Finding finding, TaggedLink link, string near) =>
        finding with
        {
            Help = $"Did you mean '{near}'?",
            Fix = link.Offsets is null ? null : Fix.Unsafe($"Rename the parameter to '{near}'", finding.Range, near),
        };

    // Only the prefix may be misspelled: other programs have keys close to 'utm_id', such as 'item_id'.
    private static string? WithPrefixMistyped(string key, FrozenSet<string> known)
    {
        for (var end = 1; end <= Math.Min(LongestPrefix, key.Length); end++)
        {
            var name = "utm_" + key[end..];
            if (name.Length > "utm_id".Length && known.Contains(name) && NearestName.Of(key[..end].TrimEnd('_', '-'), ["utm"]) is not null)
                return name;
        }

        return null;
    }
}
