using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Utm;

/// <summary>Finds contradictions in a registry.</summary>
internal static class UtmContradictions
{
    public static IEnumerable<Problem> Of(UtmRegistry registry)
    {
        ImmutableArray<(string Key, ImmutableArray<UtmEntry> Entries)> lists =
        [
            ("codes", registry.Codes),
            ("media", registry.Media),
            ("regions", registry.Regions),
            ("budgets", registry.Budgets),
            ("types", registry.Types),
            ("gtm", registry.GtmCodes),
        ];
        var compared = 0;
        return
        [
            .. lists.SelectMany(list => Repeated(list.Key, list.Entries.Select(entry => entry.Code))),
            .. Repeated("sources", registry.Sources.Select(source => source.Name)),
            .. Repeated("hosts", registry.Hosts),
            .. Repeated("parameters", registry.Parameters),
            .. lists.SelectMany(list => list.Entries.SelectMany(entry => OfEntry(entry, list.Key, list.Entries, registry, Near))),
            .. lists.SelectMany(list => Replacements(list.Entries, registry)),
            .. registry.Sources.SelectMany(source => UnknownMedia(source, registry, Near)),
            .. registry.Sources.SelectMany(source => Repeated($"media of '{source.Name.Value}'", source.Media)),
            .. StatusOfTwoLists(registry),
            .. registry.Hosts.SelectMany(OfHost),
            .. registry.Parameters.SelectMany(OfParameter),
        ];

        string? Near(string name, IEnumerable<string> names) => compared++ < NearestName.MostPerFile ? NearestName.Of(name, names) : null;
    }

    private static IEnumerable<Problem> Repeated(string list, IEnumerable<Located<string>> values)
    {
        var first = new Dictionary<string, Located<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in values)
        {
            if (!first.TryAdd(value.Value, value))
                yield return new Problem(
                    value.Range,
                    $"'{value.Value}' is listed twice in '{list}', first on line {first[value.Value].Range.Line}.",
                    "Keep one of the two."
                );
        }
    }

    private static IEnumerable<Problem> OfEntry(
        UtmEntry entry,
        string key,
        ImmutableArray<UtmEntry> list,
        UtmRegistry registry,
        Func<string, IEnumerable<string>, string?> nearest
    )
    {
        // A part of a structured code cannot contain the separator of the parts.
        var isPart = key is "regions" or "budgets" or "types" or "gtm";
        var mistake =
            UtmCharacters.Mistake(entry.Code.Value)
            ?? (isPart && entry.Code.Value.Contains('_') ? "'_', which separates the parts of a code" : null);
        if (mistake is not null)
            yield return new Problem(
                entry.Code.Range,
                $"The entry '{entry.Code.Value}' of '{key}' has {mistake}.",
                UtmCharacters.Help(isPart ? entry.Code.Value.Replace('_', '-') : entry.Code.Value)
            );
        if (entry is { Status: UtmStatus.Current, Retired: { } retired })
            yield return new Problem(
                retired.Range,
                $"'{entry.Code.Value}' is current, but was retired in {retired.Value}.",
                "Set 'status: retired', or remove the date."
            );
        if (entry.Retired?.Value.LastDay < entry.Since?.Value.FirstDay)
            yield return new Problem(
                entry.Retired!.Range,
                $"'{entry.Code.Value}' was retired in {entry.Retired.Value}, before it was introduced in {entry.Since!.Value}.",
                "Correct one of the two dates."
            );
        if (entry is { Status: UtmStatus.Current, ReplacedBy: { } early })
            yield return new Problem(
                early.Range,
                $"'{entry.Code.Value}' is current, but was replaced by '{early.Value}'.",
                "Set 'status: retired', or remove 'replaced_by'."
            );
        if (entry.ReplacedBy is not { } by)
            yield break;
        if (registry.Find(list, by.Value) is null)
        {
            var near = nearest(by.Value, list.Select(other => other.Code.Value));
            yield return new Problem(
                by.Range,
                $"'{entry.Code.Value}' is replaced by '{by.Value}', which is not in '{key}'.",
                near is null ? $"Add '{by.Value}' to '{key}'." : $"Did you mean '{near}'?",
                near is null ? null : Fix.Unsafe($"Write '{near}'", by.Range, near)
            );
        }
    }

    private static IEnumerable<Problem> Replacements(ImmutableArray<UtmEntry> list, UtmRegistry registry) =>
        from cycle in Cycles.Of(list, entry => entry.ReplacedBy is { } next ? registry.Find(list, next.Value) : null)
        let successors = cycle.Skip(1).Append(cycle[0]).Select(entry => $"'{entry.Code.Value}'")
        select new Problem(
            cycle[0].ReplacedBy!.Range,
            $"'{cycle[0].Code.Value}' is replaced by {string.Join(", which is replaced by ", successors)}.",
            "Remove 'replaced_by' from the last one."
        );

    private static IEnumerable<Problem> UnknownMedia(
        UtmSource source,
        UtmRegistry registry,
        Func<string, IEnumerable<string>, string?> nearest
    ) =>
        from medium in source.Media
        where !registry.Media.IsEmpty && !registry.HasMedium(medium.Value)
        let near = nearest(medium.Value, registry.Media.Select(entry => entry.Code.Value))
        select new Problem(
            medium.Range,
            $"The source '{source.Name.Value}' lists the medium '{medium.Value}', which is not in 'media'.",
            near is null ? $"Add '{medium.Value}' to 'media', or remove it here." : $"Did you mean '{near}'?",
            near is null ? null : Fix.Unsafe($"Write '{near}'", medium.Range, near)
        );

    private static IEnumerable<Problem> StatusOfTwoLists(UtmRegistry registry) =>
        from gtm in registry.GtmCodes
        let code = registry.Code(gtm.Code.Value)
        where code is not null && code.Status != gtm.Status
        select new Problem(
            gtm.Code.Range,
            $"'{gtm.Code.Value}' is {Word(gtm.Status)} in 'gtm', but {Word(code.Status)} in 'codes'.",
            "Give it the same 'status' in both lists."
        );

    private static IEnumerable<Problem> OfHost(Located<string> host)
    {
        if (host.Value.AsSpan().ContainsAny("/:?# ") || host.Value != host.Value.ToLowerInvariant() || !host.Value.Contains('.'))
            yield return new Problem(
                host.Range,
                $"'{host.Value}' is not a host name.",
                "Write it as 'about.example.com': in lower case, without 'https://' and without a path."
            );
    }

    private static IEnumerable<Problem> OfParameter(Located<string> parameter)
    {
        if (!UtmKeys.IsUtm(parameter.Value) || UtmCharacters.Mistake(parameter.Value) is not null)
            yield return new Problem(
                parameter.Range,
                $"'{parameter.Value}' is not a UTM parameter.",
                "Write a name in lower case that begins with 'utm_'."
            );
    }

    private static string Word(UtmStatus status) => status == UtmStatus.Current ? "current" : "retired";
}
