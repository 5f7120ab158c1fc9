using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A UTM code that is not in the registry.</summary>
public sealed class UnregisteredUtmCode : Rule
{
    public override string Id => "HB4003";

    public override string Name => "unregistered-utm-code";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A UTM code is not in `data/utm.yml` and does not start with a code that is. Structured codes are checked part by "
                + "part instead. An event code, which starts with a date, is reported only if it is nearly a registered code of the "
                + "same date. Sites without a registry are not checked.",
            Why: "People who read the reports have to guess what the code stands for, and may add up the wrong codes or miss one.",
            Incorrect: "utm_campaign: autosdd",
            Correct: "utm_campaign: autosd",
            Fix: "Use a code from the registry, or register the new one with its name.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var registry = site.Records.Utm;
        if (registry.Codes.IsEmpty)
            return [];
        var current = registry.Codes.Where(entry => entry.Status == UtmStatus.Current).Select(entry => entry.Code.Value).ToList();
        return from use in UtmCodeUses.Of(site)
            let code = UtmCodeParser.Parse(use.Code.Value, registry)
            where code.Form != UtmCodeForm.Structured && UtmCharacters.Mistake(code.Text) is null && registry.EntryFor(code) is null
            let isEvent = code.Form == UtmCodeForm.Event
            let near = isEvent
                ? NearestOfDay(code.Text, registry)
                : NearestName.Of(code.Text, current) ?? NearestName.Of(code.Parts[0].Text, current)
            where !isEvent || near is not null
            select new Finding(
                use.Code.Range,
                $"The UTM code '{code.Text}' is not in the registry.",
                near is null ? "Add it to 'codes' in 'data/utm.yml', or use a code that is there." : $"Did you mean '{near}'?",
                near is null || use.Campaign is null
                    ? null
                    : Fix.Unsafe($"Replace with '{near}'", use.RangeAt(0, isEvent ? code.Text.Length : code.Parts[0].Text.Length), near)
            );
    }

    // Few events are in the registry, so only a near match can be a typo.
    private static string? NearestOfDay(string code, UtmRegistry registry)
    {
        var day = code[..8];
        var names = registry
            .Codes.Select(entry => entry.Code.Value)
            .Where(known => known.StartsWith(day, StringComparison.Ordinal))
            .Select(known => known[8..]);
        return NearestName.Of(code[8..], names) is { } near ? day + near : null;
    }
}
