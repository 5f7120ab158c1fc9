using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>A person, as a page names them.</summary>
/// <param name="Name">As readers see it; with a remark: <c>Ann Example (interim)</c>.</param>
/// <param name="Url">The person's section on the people index, else the profile on GitLab; null for neither.</param>
/// <param name="Card">The id of the <see cref="PersonCard"/> on this page; null for a name that is not in the people data.</param>
/// <param name="Picture">The URL of a picture; null for none.</param>
/// <param name="Initials">Instead of a picture; empty for a name that is nobody's, such as that of a group.</param>
/// <param name="Tone"><c>0</c> to <c>7</c>: the color behind the initials.</param>
public sealed record PersonModel(string Name, string? Url, string? Card, string? Picture, string Initials, string Tone)
{
    private static readonly string[] Tones = [.. Enumerable.Range(0, Face.Tones).Select(tone => $"{tone}")];

    /// <param name="page">The page that names the person.</param>
    internal static PersonModel Of(Person person, Page page, SiteRecords records) => Of(person, person.Name, page, records);

    /// <summary>The people that a value names; one model for a name that is not in the people data.</summary>
    internal static IEnumerable<PersonModel> Of(Located<string> value, Page page, SiteRecords records) =>
        from name in PersonList.Of(value, records.People)
        let shown = records.People.NameOf(name.Value)
        select records.People.Find(name.Value) is { } person
            ? Of(person, shown, page, records)
            : new PersonModel(shown, null, null, null, InitialsOf(shown), Tones[Face.Of(DriNames.WithoutRemark(shown)).Tone]);

    private static PersonModel Of(Person person, string shown, Page page, SiteRecords records)
    {
        var (section, face) = (PersonPlaces.SectionOf(records, page, person), Face.Of(person.Name));
        return new PersonModel(
            shown,
            section ?? PersonPlaces.ProfileOf(person),
            section?.StartsWith('#') == true ? null : PersonPlaces.CardOf(records, person),
            PersonPlaces.PictureOf(records, page, person),
            face.Initials,
            Tones[face.Tone]
        );
    }

    private static string InitialsOf(string name) =>
        DriNames.IsNobody(name) || DriNames.IsRole(name) ? "" : Face.Of(DriNames.WithoutRemark(name)).Initials;
}
