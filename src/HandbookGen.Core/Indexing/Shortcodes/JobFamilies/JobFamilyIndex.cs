using System.Globalization;
using HandbookGen.Indexing.JobFamilies;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; job-families group="department" >}}</c>: the roles of all job families by department, level or grade.</summary>
public sealed class JobFamilyIndex : Shortcode
{
    private sealed record Role(OnPage<JobFamily> Family, JobLevel? Level)
    {
        public string Title => Level?.Title.Value ?? Family.Record.Title.Value;
    }

    public override string Name => "job-families";

    public override ShortcodeParameters Parameters { get; } = new([new("group", "department", "level", "grade")], 1);

    public override SiteParts Reads => SiteParts.JobFamilies;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var group = call.Parameter("group", 0) ?? "department";
        if (group is not ("department" or "level" or "grade"))
            return Expansion.Empty;
        var list = new ListWriter(page, records);
        var words = list.Words;
        IReadOnlyList<string> columns = [words["columnRole"], words["jobFamily"], words["grade"], words["teams"]];
        // A family without listed levels counts as one role.
        var roles = records.JobFamilies.SelectMany(family =>
            family.Record.Levels.IsEmpty ? [new Role(family, null)] : family.Record.Levels.Select(level => new Role(family, level))
        );
        foreach (var (title, members) in Groups(roles, group))
        {
            list.Heading(list.Level, $"{group}-{Slug.Of(title)}", HtmlText.Escape(title), members[0].Family.Record.Title.Range);
            list.Add(HtmlTable.WithoutEmptyColumns(words, columns, members.Select(role => Row(list, role, records))));
        }

        return records.JobFamilies.IsEmpty ? list.Empty(words["noJobFamilies"]).ToExpansion() : list.ToExpansion();
    }

    private static IEnumerable<(string Title, List<Role> Members)> Groups(IEnumerable<Role> roles, string group)
    {
        var groups = group switch
        {
            "department" => roles
                .GroupBy(role => role.Family.Record.Department ?? "No department")
                .OrderBy(each => each.Key == "No department")
                .ThenBy(each => each.Key, StringComparer.Ordinal),
            "level" => roles.GroupBy(role => LevelWord.Of(role.Title)).OrderBy(each => LevelWord.All.IndexOf(each.Key)),
            _ => roles
                .GroupBy(role => role.Level?.Grade is { } grade ? "Grade " + grade : "No grade")
                .OrderByDescending(each =>
                    decimal.TryParse(each.Key.Replace("Grade ", ""), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : -1
                )
                .ThenBy(each => each.Key, StringComparer.Ordinal),
        };
        return groups.Select(each => (each.Key, each.ToList()));
    }

    private static IReadOnlyList<string> Row(ListWriter list, Role role, SiteRecords records)
    {
        var (page, family) = role.Family;
        var id = list.Id(
            $"role-{RecordFields.FileName(page.InputPath)}-{role.Level?.Anchor?.Value ?? Slug.Of(role.Title)}",
            family.Title.Range,
            role.Title
        );
        return
        [
            $"<span{id}>{list.Link(page, role.Title, role.Level?.Title.Range ?? family.Title.Range, role.Level?.Anchor?.Value)}</span>",
            list.Link(page, family.Title.Value, family.Title.Range),
            HtmlText.Escape(role.Level?.Grade ?? ""),
            string.Join(
                ", ",
                records.Rosters.TeamsOf(page).Select(team => list.Link(team.Page, team.Record.Title.Value, family.Title.Range))
            ),
        ];
    }
}
