using System.Collections.Immutable;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>The tables of people that pages may show.</summary>
internal static class PeopleTables
{
    private static readonly ShortcodeParameters Many = new([], int.MaxValue);

    public static readonly ImmutableArray<Shortcode> All =
    [
        new PeopleTable(
            "team-by-manager-slug",
            ShortcodeParameters.Of(1, "manager", "team", "role"),
            call =>
            {
                var slug = call.Text("manager", 0);
                var manager = call.People.WithSlug(slug);
                var matches = call.Matching("team", "role");
                return call.TeamOf(manager, slug).Where(person => person == manager || matches(person));
            }
        ),
        new PeopleTable(
            "team-by-manager-role",
            ShortcodeParameters.Of(1, "role", "team"),
            call =>
            {
                var isManager = call.Matching("role");
                var manager = call.People.All.FirstOrDefault(isManager);
                var matches = call.Matching("team");
                return call.TeamOf(manager, call.Text("role")).Where(person => person == manager || matches(person));
            }
        ),
        new PeopleTable(
            "manager-by-report-name",
            ShortcodeParameters.Of(1, "name"),
            call =>
                call.People.Named(call.Text("name", 0))?.ReportsTo is { } slug && call.People.WithSlug(slug) is { } manager ? [manager] : []
        ),
        new PeopleTable(
            "team-by-departments",
            Many,
            call => call.People.All.Where(person => person.Departments.Intersect(call.Positional, StringComparer.OrdinalIgnoreCase).Any())
        ),
        new PeopleTable(
            "department-members",
            ShortcodeParameters.Of(1, "department"),
            call =>
                call.People.All.Where(person => person.Departments.Contains(call.Text("department", 0), StringComparer.OrdinalIgnoreCase))
        ),
        new PeopleTable("group-by-slugs", Many, call => call.Each(call.People.WithSlug)),
        new PeopleTable("member-and-role-by-gitlab", Many, call => call.Each(call.People.WithHandle)),
        new PeopleTable(
            "group-by-expertise",
            ShortcodeParameters.Of(1, "expertise"),
            call =>
                call.People.All.Where(person =>
                    call.Text("expertise", 0) is { Length: > 0 } text && person.Expertise.Contains(text, StringComparison.OrdinalIgnoreCase)
                )
        ),
        new PeopleTable("members-by-role", ShortcodeParameters.Of(0, "role"), call => call.People.All.Where(call.Matching("role"))),
        new PeopleTable(
            "engineering/stable-counterparts",
            ShortcodeParameters.Of(0, "manager", "manager-role", "role", "other-manager-roles"),
            call =>
            {
                var (slug, role) = (call.Text("manager"), call.Text("manager-role"));
                var manager = slug.Length > 0 ? call.People.WithSlug(slug) : call.People.All.FirstOrDefault(call.Matching("manager-role"));
                var team = slug.Length + role.Length == 0 ? [] : call.TeamOf(manager, slug + role).ToHashSet();
                return call.People.All.Where(call.Matching("role")).Where(person => !team.Contains(person));
            }
        ),
    ];
}
