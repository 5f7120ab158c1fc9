using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Teams;

/// <summary>Reads a team from its page's front matter.</summary>
public static class TeamReader
{
    /// <param name="frontMatter">Front matter with <c>type: team</c>.</param>
    /// <param name="inputPath">The page's path inside the input folder.</param>
    public static Team Read(FrontMatter frontMatter, string inputPath)
    {
        var fields = RecordFields.Of(frontMatter);
        return new Team(
            RecordFields.Title(fields, frontMatter, inputPath),
            frontMatter.Dri,
            [.. fields.Maps("members").Select(ReadMember).OfType<TeamMember>()],
            [.. fields.Maps("slack").Select(RecordFields.Slack)],
            [.. fields.Maps("boards").Select(RecordFields.Link).OfType<NamedLink>()],
            [.. fields.Maps("labels").Select(ReadLabel).OfType<TeamLabel>()],
            [.. fields.Maps("meetings").Select(ReadMeeting).OfType<TeamMeeting>()],
            [.. fields.Maps("sla").Select(ReadSla).OfType<TeamSla>()],
            fields.TextList("job_families"),
            fields.Finish()
        );
    }

    private static TeamMember? ReadMember(FieldReader map)
    {
        map.Require("name", "Add the member's name.");
        var name = map.Text("name");
        var handle = map.Text("handle") is { } text ? text with { Value = text.Value.TrimStart('@') } : null;
        var role = map.Text("role")?.Value;
        var url = RecordFields.Target(map, "url");
        map.ReportTypos();
        return name is null ? null : new TeamMember(name, handle, role, url);
    }

    private static TeamLabel? ReadLabel(FieldReader map)
    {
        map.Require("name", "Add the label's name.");
        var name = map.Text("name");
        var meaning = map.Text("meaning")?.Value;
        map.ReportTypos();
        return name is null ? null : new TeamLabel(name, meaning);
    }

    private static TeamSla? ReadSla(FieldReader map)
    {
        map.Require("request", "Add the kind of request.");
        map.Require("days", "Add the number of business days.");
        var request = map.Text("request");
        var days = map.Number("days");
        map.ReportTypos();
        return request is null ? null : new TeamSla(request, days);
    }

    private static TeamMeeting? ReadMeeting(FieldReader map)
    {
        map.Require("name", "Add the meeting's name.");
        var name = map.Text("name");
        var cadence = map.Text("cadence")?.Value;
        map.ReportTypos();
        return name is null ? null : new TeamMeeting(name, cadence);
    }
}
