using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.People;

/// <summary>A person and the places of the values that others refer to.</summary>
internal sealed record PersonEntry(
    Person Person,
    Located<string>? Slug,
    Located<string>? Handle,
    Located<string>? ReportsTo,
    Located<Campaigns.HandbookDate>? Left
);

/// <summary>Finds contradictions in the people data.</summary>
internal static class PeopleContradictions
{
    public static IEnumerable<Problem> Of(IReadOnlyCollection<PersonEntry> entries) =>
        [
            .. Repeated(entries.Select(entry => entry.Slug), "slug"),
            .. Repeated(entries.Select(entry => entry.Handle), "handle"),
            .. entries
                .Select(entry => entry.Slug)
                .OfType<Located<string>>()
                .Where(slug => PersonId.IsBroken(slug.Value))
                .Select(slug => new Problem(
                    slug.Range,
                    $"The slug '{YamlMistakes.Shown(slug.Value)}' has a space, a line break or a control character.",
                    $"Write '{Slug.Of(slug.Value)}', also where others report to this person."
                )),
            .. Managers(entries),
            .. entries
                .Where(entry => entry.Left?.Value.LastDay < entry.Person.Start?.FirstDay)
                .Select(entry => new Problem(
                    entry.Left!.Range,
                    $"{entry.Person.Name} left {entry.Left.Value.When}, before they started {entry.Person.Start?.When}.",
                    "Correct one of the two dates."
                )),
        ];

    private static IEnumerable<Problem> Repeated(IEnumerable<Located<string>?> values, string what)
    {
        var first = new Dictionary<string, Located<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in values.OfType<Located<string>>())
        {
            if (!first.TryAdd(value.Value.TrimStart('@'), value))
                yield return new Problem(
                    value.Range,
                    $"The {what} '{value.Value}' is already taken by the person on line {first[value.Value.TrimStart('@')].Range.Line}.",
                    "Give each person a different one."
                );
        }
    }

    private static IEnumerable<Problem> Managers(IReadOnlyCollection<PersonEntry> entries)
    {
        var bySlug = entries
            .Where(entry => entry.Person.Slug is not null)
            .ToLookup(entry => entry.Person.Slug!, StringComparer.OrdinalIgnoreCase);
        var unknown = entries.Select(entry => entry.ReportsTo).OfType<Located<string>>().Where(manager => !bySlug.Contains(manager.Value));
        foreach (var (number, manager) in unknown.Index())
        {
            var near = number < NearestName.MostPerFile ? NearestName.Of(manager.Value, bySlug.Select(group => group.Key)) : null;
            yield return new Problem(
                manager.Range,
                $"No person has the slug '{manager.Value}'.",
                near is null ? "Write the manager's 'slug', or remove 'reports_to'." : $"Did you mean '{near}'?",
                near is null ? null : Fix.Unsafe($"Write '{near}'", manager.Range, near)
            );
        }

        foreach (var cycle in Cycles.Of(entries, entry => entry.ReportsTo is { } up ? bySlug[up.Value].FirstOrDefault() : null))
        {
            var managers = cycle.Skip(1).Append(cycle[0]).Select(entry => entry.Person.Name);
            yield return new Problem(
                cycle[0].ReportsTo!.Range,
                $"{cycle[0].Person.Name} reports to {string.Join(", who reports to ", managers)}.",
                "Remove 'reports_to' from the person at the top."
            );
        }
    }
}
