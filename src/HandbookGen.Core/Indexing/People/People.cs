using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.People;

/// <summary>Everyone in the people data.</summary>
/// <param name="All">In the order of the data.</param>
/// <param name="HasData">False when the site has no such data at all.</param>
/// <param name="Problems">What is wrong with the data; only told of <c>data/people.yml</c>, because other files are somebody else's.</param>
public sealed record People(ImmutableArray<Person> All, bool HasData, ImmutableArray<Problem> Problems)
{
    private readonly ILookup<string, Person> byName = All.ToLookup(person => person.Name, StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, Person> byHandle = All.Where(person => person.Handle is not null)
        .ToLookup(person => person.Handle!, StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, Person> bySlug = All.Where(person => person.Slug is not null)
        .ToLookup(person => person.Slug!, StringComparer.OrdinalIgnoreCase);

    /// <summary>Case does not count, here and below. Of two with one name, the first.</summary>
    public Person? Named(string name) => byName[name].FirstOrDefault();

    public Person? WithHandle(string handle) => byHandle[handle.TrimStart('@')].FirstOrDefault();

    public Person? WithSlug(string slug) => bySlug[slug].FirstOrDefault();

    /// <summary>The person whom a DRI or a manager names: by <c>@handle</c>, slug, name, or handle without <c>@</c>, whatever fits first.</summary>
    /// <param name="reference">A remark in parentheses behind it is left out.</param>
    public Person? Find(string reference)
    {
        var remark = reference.IndexOf(" (", StringComparison.Ordinal);
        var name = (remark > 0 ? reference[..remark] : reference).Trim();
        return name.StartsWith('@') ? WithHandle(name) : WithSlug(name) ?? Named(name) ?? WithHandle(name);
    }

    /// <summary>How readers know whom a reference names; the reference itself when that is nobody in the data.</summary>
    [return: NotNullIfNotNull(nameof(reference))]
    public string? NameOf(string? reference)
    {
        if (reference is null || Find(reference) is not { } person)
            return reference;
        var remark = reference.IndexOf(" (", StringComparison.Ordinal);
        return remark > 0 ? person.Name + reference[remark..] : person.Name;
    }

    /// <summary>The manager and everyone who reports to them.</summary>
    public IEnumerable<Person> TeamOf(Person manager) =>
        All.Where(person => person == manager)
            .Concat(All.Where(person => person != manager && person.ReportsTo is not null && person.ReportsTo == manager.Slug));

    /// <summary>What to tell an author whose site has no people data.</summary>
    /// <param name="shown">What the call was to show, at the beginning of a sentence.</param>
    public static Problem MissingFor(SourceRange range, string shown) =>
        new(
            range,
            $"{shown} needs the file 'data/people.yml', which is not there.",
            "Add the file, with 'name', 'gitlab' and 'role' of each person."
        );
}
