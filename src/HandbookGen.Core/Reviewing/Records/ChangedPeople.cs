using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Indexing.People;

namespace HandbookGen.Reviewing;

/// <summary>Compares who is responsible for what.</summary>
internal static class ChangedPeople
{
    public static ImmutableArray<PersonChange> Of(Site then, Site now, ImmutableArray<PagePair> pairs)
    {
        var moved = pairs
            .Where(pair => pair.HasMoved)
            .ToDictionary(pair => pair.Then!.Page.Url, pair => pair.Now!.Page.Url, StringComparer.Ordinal);
        var before = UrlsByName(then, url => moved.GetValueOrDefault(url, url));
        var after = UrlsByName(now, url => url);
        var what = Data(then.Records.People, now.Records.People);
        return
        [
            .. from name in before
                .Keys.Union(after.Keys, StringComparer.Ordinal)
                .Union(what.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
            let had = before.GetValueOrDefault(name, [])
            let has = after.GetValueOrDefault(name, [])
            where !had.SetEquals(has) || what.ContainsKey(name)
            select new PersonChange(
                name,
                [.. has.Except(had, StringComparer.Ordinal)],
                [.. had.Except(has, StringComparer.Ordinal)],
                what.GetValueOrDefault(name)
            ),
        ];
    }

    /// <summary>The people who are responsible for pages and campaigns today, and the handles of those in the people data.</summary>
    public static IEnumerable<(string Url, string Name, string? Handle)> Responsible(Site site) =>
        from person in site.Records.Responsibilities
        from reference in person
        let known = person.Key is null ? null : site.Records.People.Find(reference.Name.Value)
        select (reference.Page.Url, known?.Name ?? reference.Name.Value, HandleOf(known?.Handle, reference.Name.Value));

    private static string? HandleOf(string? handle, string written) =>
        handle is { Length: > 0 } ? "@" + handle.TrimStart('@')
        : written.StartsWith('@') ? written
        : null;

    private static Dictionary<string, SortedSet<string>> UrlsByName(Site site, Func<string, string> urlNow)
    {
        var urls = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (url, name, _) in Responsible(site))
        {
            if (!urls.TryGetValue(name, out var found))
                urls[name] = found = new SortedSet<string>(StringComparer.Ordinal);
            found.Add(urlNow(url));
        }

        return urls;
    }

    private static Dictionary<string, string> Data(Indexing.People.People then, Indexing.People.People now)
    {
        var changes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ReferenceEquals(then, now))
            return changes;
        var (before, after) = (ByName(then), ByName(now));
        foreach (var name in before.Keys.Where(name => !after.ContainsKey(name)))
            changes[name] = "removed";
        foreach (var (name, person) in after)
        {
            if (!before.TryGetValue(name, out var old))
                changes[name] = "joined";
            else if (old.Left is null && person.Left is not null)
                changes[name] = "left";
        }

        return changes;
    }

    private static Dictionary<string, Person> ByName(Indexing.People.People people) =>
        people.All.DistinctBy(person => person.Name, StringComparer.Ordinal).ToDictionary(person => person.Name, StringComparer.Ordinal);
}
