using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.JobFamilies;

/// <summary>The levels of a job family, as a table below its page.</summary>
internal static class JobLevelTable
{
    public static Expansion Write(Page page, JobFamily family, SiteRecords records)
    {
        var sections = new SectionWriter(page, records);
        sections.Table(
            "levels-at-a-glance",
            sections.Words["levelsAtAGlance"],
            [sections.Words["level"], sections.Words["grade"], sections.Words["reportsTo"], sections.Words["columnSummary"]],
            family.Levels.Select(level =>
                (IReadOnlyList<string>)
                    [
                        sections.Link(level.Title.Value, level.Anchor is { } anchor ? anchor with { Value = "#" + anchor.Value } : null),
                        HtmlText.Escape(level.Grade ?? ""),
                        (level.ReportsTo ?? family.ReportsTo) is { } manager ? sections.Link(manager.Title, manager.Url) : "",
                        HtmlText.Escape(level.Summary ?? ""),
                    ]
            )
        );
        return sections.ToExpansion();
    }
}
