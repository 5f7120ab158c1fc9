using HandbookGen.Diagnostics;
using HandbookGen.Indexing.JobFamilies;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; job-family-levels "campaign-manager" >}}</c>: the levels of a job family; without a name, of the current page's.
/// </summary>
public sealed class JobFamilyLevels : Shortcode
{
    public override string Name => "job-family-levels";

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(1, "name");

    public override SiteParts Reads => SiteParts.JobFamilies;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var name = call.Parameter("name", 0);
        var family = name is null
            ? records.JobFamilyOf(page) is { } own
                ? new OnPage<JobFamily>(page, own)
                : null
            : records.JobFamilies.FirstOrDefault(each => IsNamed(each, name));
        if (family is null)
        {
            return Expansion.Empty with
            {
                Problems =
                [
                    new Problem(
                        call.Range,
                        $"Unknown job family '{name}'.",
                        "Use the title of a page with 'type: job-family', its URL, or the name of its file."
                    )
                    {
                        Cause = records.Unknown.Of(SiteParts.JobFamilies),
                        Meant = name is null
                            ? null
                            : new NameSearch(name, records.JobFamilies.Select(each => RecordFields.FileName(each.Page.InputPath))),
                    },
                ],
            };
        }

        var list = new ListWriter(page, records);
        var rows = family.Record.Levels.Select(level =>
            (IReadOnlyList<string>)
                [
                    list.Link(family.Page, level.Title.Value, call.Range, level.Anchor?.Value),
                    HtmlText.Escape(level.Grade ?? ""),
                    (level.ReportsTo ?? family.Record.ReportsTo) is { } manager ? list.Link(manager) : "",
                    HtmlText.Escape(level.Summary ?? ""),
                ]
        );
        var table = HtmlTable.WithoutEmptyColumns(
            list.Words,
            [list.Words["level"], list.Words["grade"], list.Words["reportsTo"], list.Words["columnSummary"]],
            rows
        );
        return table.Length == 0 ? list.Empty($"{family.Record.Title.Value} has no levels.").ToExpansion() : list.Add(table).ToExpansion();
    }

    private static bool IsNamed(OnPage<JobFamily> family, string name) =>
        family.Record.Title.Value.Equals(name, StringComparison.OrdinalIgnoreCase)
        || family.Page.Url.TrimEnd('/') == name.TrimEnd('/')
        || RecordFields.FileName(family.Page.InputPath) == name;
}
