using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation;

/// <summary>Looks codes up in the registry, for the rules about campaigns and about links.</summary>
internal static class RegistryLookup
{
    // Whether a code is a finding depends on them, so each code is compared with them.
    private const int MostEventsOfDay = 100;

    /// <summary>A code that is neither in the registry nor begins with a code that is.</summary>
    /// <returns>Null if it is known, or checked by another rule. Without a list of codes, every code is known.</returns>
    public static Finding? Unregistered(UtmCodeUse use, Site site)
    {
        var registry = site.Records.Utm;
        if (registry.Codes.IsEmpty && site.Unknown.Of(SiteParts.Utm) is null)
            return null;
        var code = UtmCodeParser.Parse(use.Code.Value, registry);
        if (code.Form == UtmCodeForm.Structured || UtmCharacters.Mistake(code.Text) is not null)
            return null;
        if (registry.EntryFor(code) is not null)
            return null;
        if (code.Form == UtmCodeForm.Event)
            return NearestOfDay(code.Text, registry) is { } ofDay ? WithName(Unregistered(use), use, ofDay, code.Text.Length) : null;
        return Unregistered(use) with
        {
            Suggestion = finding => Nearest(code, registry) is { } near ? WithName(finding, use, near, code.Parts[0].Text.Length) : finding,
        };
    }

    private static Finding Unregistered(UtmCodeUse use) =>
        new(
            use.Code.Range,
            $"The UTM code '{use.Code.Value}' is not in the registry.",
            use.Campaign is null ? HelpForLink(null) : "Add it to 'codes' in 'data/utm.yml', or use a code that is there."
        );

    private static Finding WithName(Finding finding, UtmCodeUse use, string near, int length) =>
        finding with
        {
            Help = use.Campaign is null ? HelpForLink(near) : $"Did you mean '{near}'?",
            Fix = use.Campaign is null ? null : Fix.Unsafe($"Replace with '{near}'", use.RangeAt(0, length), near),
        };

    /// <summary>A code that new links must not use; null for any other.</summary>
    public static Finding? Retired(UtmCodeUse use, UtmRegistry registry)
    {
        var entry = registry.EntryFor(UtmCodeParser.Parse(use.Code.Value, registry));
        if (entry is not { Status: UtmStatus.Retired })
            return null;
        var isWhole = entry.Code.Value == use.Code.Value;
        return new Finding(
            use.Code.Range,
            $"The UTM code '{entry.Code.Value}' {(entry.Retired is { } since ? $"has been retired since {since.Value}" : "is retired")}.",
            use.Campaign is null ? HelpForLink(entry.ReplacedBy?.Value)
                : entry.ReplacedBy is { } better ? $"Use '{better.Value}' instead."
                : "Use a current code from 'data/utm.yml'.",
            entry.ReplacedBy is { } next && isWhole
                ? Fix.Unsafe($"Replace with '{next.Value}'", use.RangeAt(0, use.Code.Value.Length), next.Value)
                : null
        );
    }

    /// <summary>The advice for a wrong value in a link.</summary>
    /// <param name="near">A value that is right; null if none is near.</param>
    public static string HelpForLink(string? near) =>
        $"Remove the UTM parameters, or {(near is null ? "use a value from 'data/utm.yml'" : $"write '{near}'")}.";

    private static string? Nearest(UtmCode code, UtmRegistry registry)
    {
        var current = registry.Current(registry.Codes);
        return NearestName.Of(code.Text, current) ?? NearestName.Of(code.Parts[0].Text, current);
    }

    // Few events are in the registry, so only a near match can be a typo.
    private static string? NearestOfDay(string code, UtmRegistry registry)
    {
        var day = code[..8];
        return NearestName.Of(code[8..], registry.EventsOf(day).Take(MostEventsOfDay)) is { } near ? day + near : null;
    }
}
