using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Tests.Harness;
using HandbookGen.Validation;

namespace HandbookGen.Tests.Validation;

/// <summary>Suggestions have a budget for each file.</summary>
public sealed class SuggestionTests
{
    [Fact]
    public void Are_added_to_the_first_findings_of_each_file()
    {
        var many = string.Concat(Enumerable.Range(0, 250).Select(i => $"## Heading {i}\n\n")) + Links(250);
        var few = "## Heading 7\n\n" + Links(10);

        var found = Check(("a.md", few), ("b.md", many), ("c.md", few));

        Suggested(found, "a.md").ShouldBe([.. Enumerable.Repeat(true, 10)]);
        Suggested(found, "b.md").ShouldBe([.. Enumerable.Repeat(true, 200), .. Enumerable.Repeat(false, 50)]);
        Suggested(found, "c.md").ShouldBe([.. Enumerable.Repeat(true, 10)]);
    }

    [Fact]
    public void Do_not_change_what_is_found()
    {
        var found = Check(("a.md", Links(300))).Where(finding => finding.RuleId == "HB1002").ToList();

        found.Count.ShouldBe(300);
        found[299].Message.ShouldBe("This page has no anchor '#headng-299'.");
    }

    [Theory]
    [InlineData("team", "type: team", "Field Markting")]
    [InlineData("job-family-levels", "type: job-family", "recrd")]
    [InlineData("campaign-field", "type: campaign", "recrd\" \"title")]
    public void Are_added_to_the_first_calls_of_a_page(string call, string type, string name)
    {
        var calls = string.Concat(Enumerable.Range(0, 250).Select(_ => $"{{{{< {call} \"{name}\" >}}}}\n\n"));

        var found = Check(("calls.md", calls), ("record.md", $"---\n{type}\ntitle: Field Marketing\n---\n"));

        Suggested(found, "calls.md", "HB6002").ShouldBe([.. Enumerable.Repeat(true, 200), .. Enumerable.Repeat(false, 50)]);
    }

    private static string Links(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"[a](#headng-{i})\n"));

    private static bool[] Suggested(IEnumerable<Diagnostic> found, string file, string rule = "HB1002") =>
        [
            .. found
                .Where(finding => finding.RuleId == rule && finding.Range.File.Value == "content/" + file)
                .Order()
                .Select(finding => finding.Help?.StartsWith("Did you mean") == true),
        ];

    private static IEnumerable<Diagnostic> Check(params (string Name, string Text)[] pages)
    {
        var files = pages.Select(page => new SourceFile(new SitePath("content/" + page.Name), page.Text));
        return Validator.Run(
            HandbookPipeline.ParseAndIndex(new MarkedSite([.. files], []).Load(), new SiteConfig(), forRendering: false).Site
        );
    }
}
