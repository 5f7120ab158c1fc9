using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A UTM code that nobody has agreed on.</summary>
public sealed class UnregisteredUtmCode : Rule
{
    public override string Id => "HB4003";

    public override string Name => "unregistered-utm-code";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A code is not in `data/utm.yml`, and does not begin with one that is. Structured codes are checked field by field instead, and the code of an event, which begins with a day, is reported when it is nearly a code of the same day that is there. Sites without a registry are not checked.",
            Why: "Whoever reads the report has to guess what the code stands for, and adds up two codes that mean one campaign, or none.",
            Bad: "utm_campaign: autosdd",
            Good: "utm_campaign: autosd",
            Fix: "Take a code of the registry, or add the new one there, with its name.",
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
                near is null ? "Add it to 'codes' of 'data/utm.yml', or take one that is there." : $"Did you mean '{near}'?",
                near is null || use.Campaign is null
                    ? null
                    : Fix.Unsafe($"Write '{near}'", use.RangeAt(0, isEvent ? code.Text.Length : code.Parts[0].Text.Length), near)
            );
    }

    // Hardly any event is in the registry, so that only one that is nearly there must have been meant.
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
