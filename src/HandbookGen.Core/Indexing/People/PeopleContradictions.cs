using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.People;

/// <summary>A person and the characters of what others refer to.</summary>
internal sealed record PersonEntry(
    Person Person,
    Located<string>? Slug,
    Located<string>? Handle,
    Located<string>? ReportsTo,
    Located<Campaigns.HandbookDate>? Left
);

/// <summary>What cannot be true of the people data as a whole.</summary>
internal static class PeopleContradictions
{
    public static IEnumerable<Problem> Of(IReadOnlyCollection<PersonEntry> entries) =>
        [
            .. Repeated(entries.Select(entry => entry.Slug), "slug"),
            .. Repeated(entries.Select(entry => entry.Handle), "handle"),
            .. Managers(entries),
            .. entries
                .Where(entry => entry.Left?.Value.LastDay < entry.Person.Start?.FirstDay)
                .Select(entry => new Problem(
                    entry.Left!.Range,
                    $"{entry.Person.Name} left {entry.Left.Value.When}, before the start {entry.Person.Start?.When}.",
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
                    $"The {what} '{value.Value}' is that of another person, in line {first[value.Value.TrimStart('@')].Range.Line}.",
                    "Give each person one of their own."
                );
        }
    }

    private static IEnumerable<Problem> Managers(IReadOnlyCollection<PersonEntry> entries)
    {
        var bySlug = entries
            .Where(entry => entry.Person.Slug is not null)
            .ToLookup(entry => entry.Person.Slug!, StringComparer.OrdinalIgnoreCase);
        foreach (
            var manager in entries
                .Select(entry => entry.ReportsTo)
                .OfType<Located<string>>()
                .Where(manager => !bySlug.Contains(manager.Value))
        )
        {
            var near = NearestName.Of(manager.Value, bySlug.Select(group => group.Key));
            yield return new Problem(
                manager.Range,
                $"No person has the slug '{manager.Value}'.",
                near is null ? "Write the 'slug' of the manager, or leave 'reports_to' out." : $"Did you mean '{near}'?",
                near is null ? null : Fix.Unsafe($"Write '{near}'", manager.Range, near)
            );
        }

        foreach (var circle in Circles.Of(entries, entry => entry.ReportsTo is { } up ? bySlug[up.Value].FirstOrDefault() : null))
        {
            yield return new Problem(
                circle[0].ReportsTo!.Range,
                $"{circle[0].Person.Name} reports to {string.Join(", who reports to ", circle.Skip(1).Append(circle[0]).Select(entry => entry.Person.Name))}.",
                "Leave 'reports_to' out for the one at the top."
            );
        }
    }
}
