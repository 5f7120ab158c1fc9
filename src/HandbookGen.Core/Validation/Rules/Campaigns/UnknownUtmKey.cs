using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A parameter that no analytics program reads.</summary>
public sealed class UnknownUtmKey : Rule
{
    public override string Id => "HB4008";

    public override string Name => "unknown-utm-key";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A key of a link begins with `utm_` and is neither one of the usual ones nor listed under `parameters` in `data/utm.yml`; or `utm_` itself is mistyped in it, and the link has other tags. On the sites of others only keys are reported that are nearly a usual one.",
            Why: "The program that receives the visit ignores the key, and the visit is counted as one without a source.",
            Bad: "[Trial](https://about.example.com/trial/?utm_soure=newsletter)",
            Good: "[Trial](https://about.example.com/trial/?utm_source=newsletter)",
            Fix: "Take the key that the message suggests, or add a key of our own to `parameters`."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        string[] known = [.. site.Records.Utm.Keys];
        return from link in TaggedLinks.Of(site)
            from parameter in link.Parameters
            where !known.Contains(parameter.Key)
            let isUtm = UtmKeys.IsUtm(parameter.Key)
            let near = isUtm ? NearestName.Of(parameter.Key, known) : WithPrefixMistyped(parameter.Key, known)
            where near is not null || (isUtm && link.Owner != LinkOwner.Foreign)
            let range = link.RangeAt(parameter.Start, parameter.KeyEnd)
            select new Finding(
                range,
                $"The key '{parameter.Key}' of the link is not known.",
                near is null ? $"Write one of {string.Join(", ", known)}." : $"Did you mean '{near}'?",
                near is null || link.Source is null ? null : Fix.Unsafe($"Rename the key to '{near}'", range, near)
            );
    }

    // The rest has to be right: other programs have keys that are near to 'utm_id', such as 'item_id'.
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
