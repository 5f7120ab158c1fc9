namespace HandbookGen.Indexing.People;

/// <summary>The anchor of a person's section.</summary>
internal static class PersonId
{
    /// <summary>Made from the slug, else from the name. HTML allows no white space in it.</summary>
    public static string Of(Person person) =>
        "person-" + (person.Slug is { } slug && !IsBroken(slug) ? slug : Slug.Of(person.Slug ?? person.Name));

    /// <summary>Whether a slug has white space or a control character, with which it is no part of an anchor.</summary>
    public static bool IsBroken(string slug) => slug.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
