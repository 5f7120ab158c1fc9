using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.People;

/// <summary>The people data.</summary>
/// <param name="All">In the order of the data.</param>
/// <param name="HasData">False when the site has no people data.</param>
/// <param name="Problems">Problems in <c>data/people.yml</c>; those of other files are not reported, because they have other
/// owners.</param>
public sealed record People(ImmutableArray<Person> All, bool HasData, ImmutableArray<Problem> Problems)
{
    private readonly ILookup<string, Person> byName = All.ToLookup(person => person.Name, StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, Person> byHandle = All.Where(person => person.Handle is not null)
        .ToLookup(person => person.Handle!, StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, Person> bySlug = All.Where(person => person.Slug is not null)
        .ToLookup(person => person.Slug!, StringComparer.OrdinalIgnoreCase);

    /// <summary>Ignores case, here and below. Of two people with the same name, the first.</summary>
    public Person? Named(string name) => byName[name].FirstOrDefault();

    public Person? WithHandle(string handle) => byHandle[handle.TrimStart('@')].FirstOrDefault();

    public Person? WithSlug(string slug) => bySlug[slug].FirstOrDefault();

    /// <summary>
    /// Finds the person that a DRI or manager refers to, by <c>@handle</c>, slug, name, or handle without <c>@</c>, in this order.
    /// </summary>
    /// <param name="reference">A note in parentheses at the end is ignored.</param>
    public Person? Find(string reference)
    {
        var remark = reference.IndexOf(" (", StringComparison.Ordinal);
        var name = (remark > 0 ? reference[..remark] : reference).Trim();
        return name.StartsWith('@') ? WithHandle(name) : WithSlug(name) ?? Named(name) ?? WithHandle(name);
    }

    /// <summary>The name of the person that a reference refers to; the reference itself when the person is not in the data.</summary>
    [return: NotNullIfNotNull(nameof(reference))]
    public string? NameOf(string? reference)
    {
        if (reference is null || Find(reference) is not { } person)
            return reference;
        var remark = reference.IndexOf(" (", StringComparison.Ordinal);
        return remark > 0 ? person.Name + reference[remark..] : person.Name;
    }

    /// <summary>The manager and their reports.</summary>
    public IEnumerable<Person> TeamOf(Person manager) =>
        All.Where(person => person == manager)
            .Concat(All.Where(person => person != manager && person.ReportsTo is not null && person.ReportsTo == manager.Slug));

    /// <summary>The problem of a call on a site without people data.</summary>
    /// <param name="shown">What the call shows, as the start of a sentence.</param>
    public static Problem MissingFor(SourceRange range, string shown) =>
        new(
            range,
            $"{shown} needs the file 'data/people.yml', which does not exist.",
            "Add the file, with the 'name', 'gitlab' and 'role' of each person."
        );
}
