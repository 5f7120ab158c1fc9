using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>Reads <c>core_team</c>: the URL of its list, or a map from role to person with an optional <c>url</c>.</summary>
internal static class CoreTeamReader
{
    public static CoreTeam? Read(FieldReader fields)
    {
        if (!fields.IsMap("core_team"))
            return RecordFields.Address(fields, "core_team") is { } address ? new CoreTeam(address, []) : null;
        var map = fields.Map("core_team")!;
        var url = RecordFields.Address(map, "url");
        var members = ImmutableArray.CreateBuilder<CoreTeamMember>();
        foreach (var entry in map.All().Where(entry => entry.Key != "url"))
        {
            var people = map.TextList(entry.Key);
            if (CoreTeamRoles.Find(entry.Key) is { } role)
                members.AddRange(people.Select(person => new CoreTeamMember(role, entry.KeyRange, person)));
            else
                ReportRole(map, entry);
        }

        return new CoreTeam(url, members.ToImmutable());
    }

    private static void ReportRole(FieldReader map, YamlEntry entry)
    {
        var keys = CoreTeamRoles.All.Select(role => role.Key);
        var near = NearestName.Of(entry.Key.Replace(' ', '_'), keys);
        map.Report(
            entry.KeyRange,
            $"'{YamlMistakes.Shown(entry.Key)}' is not a role in a core team.",
            near is null ? $"Write one of {string.Join(", ", keys)}." : $"Did you mean '{near}'?",
            near is null ? null : Fix.Unsafe($"Rename the role to '{near}'", entry.KeyRange, near)
        );
    }
}
