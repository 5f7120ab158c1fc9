using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Indexing.JobFamilies;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>The front matter of a job family as the table next to its text.</summary>
internal static class JobFamilyFacts
{
    public static ImmutableArray<Fact> Of(JobFamily family, Page page, SiteRecords records)
    {
        var facts = new FactWriter(page, records);
        facts.Text("department", family.Department);
        if (family.ReportsTo is { } manager)
            facts.Add("reportsTo", [facts.Value(manager.Title, manager.Url)]);
        facts.Add(
            "levels",
            family.Levels.Select(level => new FactValue(
                level.Title.Value,
                level.Anchor is { } anchor ? "#" + anchor.Value : null,
                level.Grade is { } grade ? records.WordsOf(page).Fill("gradeOf", ("grade", grade)) : null
            ))
        );
        if (family.NextStep is { } next)
            facts.Add("nextStep", [facts.Value(next.Title, next.Url)]);
        facts.Add("teams", records.Rosters.TeamsOf(page).Select(team => facts.Page(team.Record.Title.Value, team.Page)));
        return facts.ToFacts();
    }
}
