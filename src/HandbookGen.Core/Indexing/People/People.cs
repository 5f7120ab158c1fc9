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
    /// <summary>The first entry of <c>data/people.yml</c> that cannot be read, so that its person is unknown; null for none.</summary>
    public SourceRange? Unread { get; init; }

    /// <summary>Whether it is <c>data/people.yml</c>, which is ours, so that its mistakes are reported.</summary>
    public bool IsOwn { get; init; }

    private readonly ILookup<string, Person> byName = All.ToLookup(
        person => PersonName.Fold(person.Name),
        StringComparer.OrdinalIgnoreCase
    );
    private readonly ILookup<string, Person> byHandle = All.Where(person => person.Handle is not null)
        .ToLookup(person => person.Handle!, StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, Person> byEmail = All.Where(person => person.Email is not null)
        .ToLookup(person => person.Email!, StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, Person> bySlug = All.Where(person => person.Slug is not null)
        .ToLookup(person => person.Slug!, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Ignores case, here and below, and how a letter, an apostrophe or a space is written. Of two people with the same name, the first.
    /// </summary>
    public Person? Named(string name) => byName[PersonName.Fold(name)].FirstOrDefault();

    public Person? WithHandle(string handle) => byHandle[handle.TrimStart('@')].FirstOrDefault();

    public Person? WithSlug(string slug) => bySlug[slug].FirstOrDefault();

    /// <summary>
    /// Finds the person that a DRI or manager refers to, by e-mail address, <c>@handle</c>, the URL of a profile, a link, slug, name, or
    /// handle without <c>@</c>, in this order.
    /// </summary>
    /// <param name="reference">A note in parentheses at the end is ignored, and so is a role after a comma.</param>
    public Person? Find(string reference) => FindWhole(reference) ?? PersonList.OnlyPerson(reference, this);

    /// <summary>The same for a text that has nothing else in it.</summary>
    internal Person? FindWhole(string reference)
    {
        if (PersonMention.EmailOf(reference) is { } email && byEmail[email].FirstOrDefault() is { } owner)
            return owner;
        var mention = PersonMention.Of(reference);
        if (mention.Handle is { } handle && WithHandle(handle) is { } person)
            return person;
        var name = mention.Name;
        return name.StartsWith('@') ? WithHandle(name) : WithSlug(name) ?? Named(name) ?? WithHandle(name);
    }

    /// <summary>
    /// The name of the person that a reference refers to; the reference itself, without its link, when the person is not in the data.
    /// </summary>
    [return: NotNullIfNotNull(nameof(reference))]
    public string? NameOf(string? reference)
    {
        if (reference is null)
            return null;
        var mention = PersonMention.Of(reference);
        if (Find(reference) is { } person)
            return person.Name + mention.Remark;
        return mention.Name.Length + mention.Remark.Length < reference.Length ? mention.Name + mention.Remark : reference;
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
