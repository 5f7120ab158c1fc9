using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A URL parameter that no analytics program reads.</summary>
public sealed class UnknownUtmKey : Rule
{
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
        string[] known = [.. site.Records.Utm.Keys];
        return from link in TaggedLinks.Of(site)
            where link.HasValues || link.Owner == LinkOwner.Foreign
            from parameter in link.Parameters
            where !known.Contains(parameter.Key)
            let isUtm = UtmKeys.IsUtm(parameter.Key)
            let near = isUtm ? NearestName.Of(parameter.Key, known) : WithPrefixMistyped(parameter.Key, known)
            where near is not null || (isUtm && link.Owner != LinkOwner.Foreign)
            let range = link.RangeAt(parameter.Start, parameter.KeyEnd)
            select new Finding(
                range,
                $"Unknown link parameter '{parameter.Key}'.",
                near is null ? $"Use one of {string.Join(", ", known)}." : $"Did you mean '{near}'?",
                near is null || link.Offsets is null ? null : Fix.Unsafe($"Rename the parameter to '{near}'", range, near)
            );
    }

    // Only the prefix may be misspelled: other programs have keys close to 'utm_id', such as 'item_id'.
    private static string? WithPrefixMistyped(string key, string[] known)
    {
        foreach (var name in known.Where(name => name.Length > "utm_id".Length))
        {
            var rest = name["utm_".Length..];
            if (key.EndsWith(rest, StringComparison.Ordinal) && NearestName.Of(key[..^rest.Length].TrimEnd('_', '-'), ["utm"]) is not null)
                return name;
        }

        return null;
    }
}
