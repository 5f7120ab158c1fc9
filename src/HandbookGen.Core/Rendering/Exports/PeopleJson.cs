using System.Text.Json.Nodes;
using HandbookGen.Indexing;
using HandbookGen.Indexing.People;
using static HandbookGen.Rendering.Exports.ExportJson;

namespace HandbookGen.Rendering.Exports;

/// <summary>The people data, and what each person is responsible for.</summary>
internal static class PeopleJson
{
    public static JsonArray Of(Site site)
    {
        var people = site.Records.People;
        var named = PersonReferences
            .Of(site.Records)
            .Where(reference => reference.IsCurrent)
            .Select(reference => (Person: people.Find(reference.Name.Value), Reference: reference))
            .Where(entry => entry.Person is not null)
            .ToLookup(entry => entry.Person!.Range, entry => entry.Reference);
        return List(
            people.All.Select(person =>
                new JsonObject()
                    .Put("name", person.Name)
                    .Put("slug", person.Slug)
                    .Put("handle", person.Handle)
                    .Put("role", person.Role)
                    .Put("reports_to", person.ReportsTo)
                    .Put("team", person.Team)
                    .Put("email", person.Email)
                    .Put("location", person.Location)
                    .Put("pronouns", person.Pronouns)
                    .Put(
                        "picture",
                        person.Picture is { } picture && PersonPlaces.FileOf(site.Records.Links, picture.Value) is { } file
                            ? LinkWriter.Absolute(site.Config, file) ?? site.Config.LinkRoot + file
                            : null
                    )
                    .Put("departments", Texts(person.Departments))
                    .Put("start", person.Start?.ToString())
                    .Put("left", person.Left?.ToString())
                    .Put(
                        "named_on",
                        List(
                            named[person.Range]
                                .Select(reference =>
                                    new JsonObject()
                                        .Put("url", LinkWriter.Published(site.Config, reference.Page.Url))
                                        .Put("title", reference.Page.Title)
                                        .Put("as", WordOf(reference.Kind))
                                )
                        )
                    )
            )
        );
    }

    private static string WordOf(PersonReferenceKind kind) =>
        kind switch
        {
            PersonReferenceKind.PageDri => "dri",
            PersonReferenceKind.CampaignManager => "campaign manager",
            PersonReferenceKind.FormerManager => "former manager",
            PersonReferenceKind.CoreTeam => "core team",
            PersonReferenceKind.TeamMember => "team member",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
