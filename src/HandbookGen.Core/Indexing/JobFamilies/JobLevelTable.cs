using HandbookGen.Configuration;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.JobFamilies;

/// <summary>The levels of a job family, as a table below its page.</summary>
internal static class JobLevelTable
{
    public static Expansion Write(OnPage<JobFamily> family, SiteConfig config)
    {
        var sections = new SectionWriter(family.Page, config);
        sections.Table("levels-at-a-glance", "Levels at a glance", ["Level", "Grade", "Reports to", "Summary"], family.Record.Levels.Select(level => (IReadOnlyList<string>)
        [
            level.Anchor is { } anchor
                ? $"<a href=\"#{HtmlText.Escape(anchor.Value)}\">{HtmlText.Escape(level.Title.Value)}</a>"
                : HtmlText.Escape(level.Title.Value),
            HtmlText.Escape(level.Grade ?? ""),
            (level.ReportsTo ?? family.Record.ReportsTo) is { } manager ? sections.Link(manager.Title, manager.Url) : "",
            HtmlText.Escape(level.Summary ?? ""),
        ]));
        return sections.ToExpansion();
    }
}
