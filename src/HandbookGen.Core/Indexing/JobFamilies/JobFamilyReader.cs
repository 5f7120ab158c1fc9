using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.JobFamilies;

/// <summary>Reads a job family from the front matter of its page.</summary>
public static class JobFamilyReader
{
    /// <param name="frontMatter">Of a page with <c>type: job-family</c>.</param>
    /// <param name="inputPath">The page's path inside the input folder.</param>
    public static JobFamily Read(FrontMatter frontMatter, string inputPath)
    {
        var fields = RecordFields.Of(frontMatter);
        return new JobFamily(
            RecordFields.Title(fields, frontMatter, inputPath),
            fields.Text("department")?.Value,
            RecordFields.Link(fields, "reports_to"),
            [.. fields.Maps("levels").Select(ReadLevel).OfType<JobLevel>()],
            RecordFields.Link(fields, "next_step"),
            fields.Finish()
        );
    }

    private static JobLevel? ReadLevel(FieldReader map)
    {
        map.Require("title", "Add the level's title.");
        var title = map.Text("title");
        var grade = map.Text("grade")?.Value;
        var anchor = map.Text("anchor");
        var reportsTo = RecordFields.Link(map, "reports_to");
        var summary = map.Text("summary")?.Value;
        map.ReportTypos();
        return title is null ? null : new JobLevel(title, grade, anchor, reportsTo, summary);
    }
}
