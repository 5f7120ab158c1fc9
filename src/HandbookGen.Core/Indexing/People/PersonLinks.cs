using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.People;

/// <summary>
/// Writes people on a page: a face and a name, which lead to the person's section on the people index. <c>data-card</c> names the card that
/// a theme may open instead.
/// </summary>
/// <param name="page">The page that shows the people.</param>
internal sealed class PersonLinks(Page page, SiteRecords records)
{
    private readonly ImmutableArray<Person>.Builder shown = ImmutableArray.CreateBuilder<Person>();

    /// <summary>The people that have been written, who need a card; in order, possibly repeated.</summary>
    public ImmutableArray<Person> Shown => shown.ToImmutable();

    public string Of(Person person)
    {
        var text = FaceOf(person) + HtmlText.Escape(person.Name);
        var section = PersonPlaces.SectionOf(records, page, person);
        // On the people index, the section itself has everything that the card has.
        if (section is not null && section.StartsWith('#'))
            return $"<a class=\"person\" href=\"{HtmlText.Escape(section)}\">{text}</a>";
        shown.Add(person);
        var card = HtmlText.Escape(PersonPlaces.CardOf(records, person));
        return (section ?? PersonPlaces.ProfileOf(person)) is not { } url
            ? $"<span class=\"person\" data-card=\"{card}\">{text}</span>"
            : $"<a class=\"person\" href=\"{HtmlText.Escape(url)}\" data-card=\"{card}\">{text}</a>";
    }

    /// <summary>The people that a value names: a name that nobody has stays text, with initials if it can be a person's.</summary>
    public string Of(Located<string> value) =>
        PersonList.Of(value, records.People) is { Length: > 1 } several
            ? string.Join(", ", several.Select(name => Named(name.Value)))
            : Named(value.Value);

    /// <summary>The picture, or else the initials, as an element without text.</summary>
    public string FaceOf(Person person) =>
        PersonPlaces.PictureOf(records, page, person) is { } picture
            ? $"<img class=\"face\" src=\"{HtmlText.Escape(picture)}\" alt=\"\" width=\"24\" height=\"24\" loading=\"lazy\">"
            : FaceOf(person.Name);

    private string Named(string reference)
    {
        if (records.People.Find(reference) is { } person)
            return Of(person) + HtmlText.Escape(PersonMention.Of(reference).Remark);
        var name = records.People.NameOf(reference);
        return DriNames.IsNobody(name) || DriNames.IsRole(name)
            ? HtmlText.Escape(name)
            : $"<span class=\"person\">{FaceOf(name)}{HtmlText.Escape(name)}</span>";
    }

    private static string FaceOf(string name)
    {
        var face = Face.Of(DriNames.WithoutRemark(name));
        return face.Initials.Length == 0
            ? ""
            : $"<span class=\"face face-{face.Tone}\" data-initials=\"{HtmlText.Escape(face.Initials)}\"></span>";
    }
}
