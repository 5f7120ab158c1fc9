using System.Collections.Immutable;
using System.Globalization;
using HandbookGen.Indexing;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>What a card says about a person whom the page names.</summary>
/// <param name="Id">The value of <c>data-card</c> where the page names the person.</param>
/// <param name="Role">Empty for none.</param>
/// <param name="Team">Null for none. Without a page, its URL is empty.</param>
/// <param name="Pronouns">Null for none; likewise below.</param>
/// <param name="Contacts">The profile, the e-mail address and other links.</param>
/// <param name="Responsible">The first pages that the person is responsible for.</param>
/// <param name="Others">How many more pages there are; null for none.</param>
public sealed record PersonCard(
    string Id,
    PersonModel Person,
    string Role,
    PageLink? Team,
    string? Pronouns,
    string? Location,
    ImmutableArray<PageLink> Contacts,
    PersonModel? Manager,
    ImmutableArray<PageLink> Responsible,
    string? Others
)
{
    private const int MostPages = 4;

    /// <summary>The cards of the people that a page names, each once, in page order.</summary>
    /// <param name="inHeader">The values of the page's front matter that name people.</param>
    internal static ImmutableArray<PersonCard> Of(SitePage page, IEnumerable<PersonModel> inHeader, SiteRecords records)
    {
        if (records.People.All.IsEmpty)
            return [];
        var ids = inHeader.Select(person => person.Card).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var people = page
            .Page.Shortcodes.SelectMany(call => page.Expansions[call].People)
            .Concat(page.Appended.SelectMany(expansion => expansion.People));
        return
        [
            .. records
                .People.All.Where(person => ids.Contains(PersonPlaces.CardOf(records, person)))
                .Concat(people)
                .DistinctBy(person => person.Range)
                .Select(person => Of(person, page.Page, records)),
        ];
    }

    private static PersonCard Of(Person person, Page page, SiteRecords records)
    {
        var pages = records.Responsibilities[person.Range].Select(reference => reference.Page).Distinct().ToList();
        return new PersonCard(
            PersonPlaces.CardOf(records, person),
            PersonModel.Of(person, page, records),
            person.Role,
            TeamOf(person, page, records),
            person.Pronouns,
            person.Location,
            [.. ContactsOf(person, page, records)],
            person.ReportsTo is { } slug && records.People.WithSlug(slug) is { } manager
                ? PersonModel.Of(manager, page, records) with
                {
                    Card = null,
                }
                : null,
            [.. pages.Take(MostPages).Select(other => new PageLink(other.Title, LinkWriter.Href(records.Config, page.Url, other.Url)))],
            pages.Count > MostPages ? (pages.Count - MostPages).ToString(CultureInfo.InvariantCulture) : null
        );
    }

    private static PageLink? TeamOf(Person person, Page page, SiteRecords records) =>
        person.Team is not { } team ? null
        : records.Rosters.Find(team) is { } found
            ? new PageLink(found.Record.Title.Value, LinkWriter.Href(records.Config, page.Url, found.Page.Url))
        : new PageLink(team, "");

    private static IEnumerable<PageLink> ContactsOf(Person person, Page page, SiteRecords records)
    {
        if (PersonPlaces.ProfileOf(person) is { } profile)
            yield return new PageLink("@" + person.Handle, profile);
        if (person.Email is { } email)
            yield return new PageLink(email, "mailto:" + email);
        foreach (var link in person.Links)
        {
            var url = link.Url!.Value;
            yield return new PageLink(link.Title, url.StartsWith('/') ? LinkWriter.Local(records.Config, page.Url, url) : url);
        }
    }
}
