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
    public void Have_one_budget_for_all_rules()
    {
        var headings = string.Concat(Enumerable.Range(0, 150).Select(i => $"## Heading {i}\n\n"));
        var calls = string.Concat(Enumerable.Repeat("{{< team \"Field Markting\" >}}\n\n", 150));

        var found = Check(("a.md", headings + Links(150) + calls), ("team.md", "---\ntype: team\ntitle: Field Marketing\n---\n"));

        Suggested(found, "a.md").ShouldBe([.. Enumerable.Repeat(true, 150)]);
        Suggested(found, "a.md", "HB6002").ShouldBe([.. Enumerable.Repeat(true, 50), .. Enumerable.Repeat(false, 100)]);
    }

    [Fact]
    public void Are_added_once_to_a_definition_that_many_links_use()
    {
        var found = Check(
            ("a.md", string.Concat(Enumerable.Repeat("[a][x]\n\n", 250)) + "[x]: /nopge/\n\n[b](/nopag/)\n"),
            ("nopage.md", "# A\n")
        );

        Suggested(found, "a.md", "HB1001").ShouldBe([true, true]);
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

    [Theory]
    [InlineData("HB4008", "utm_soure=a", "Did you mean 'utm_source'?")]
    [InlineData("HB4009", "utm_medium=emial", "Remove the UTM parameters, or write 'email'.")]
    public void Are_added_to_the_first_parameters_of_links(string rule, string parameter, string suggestion)
    {
        var links = string.Concat(Enumerable.Range(0, 250).Select(i => $"[a](https://about.example.com/{i}?{parameter})\n"));

        var found = Check(("links.md", links), ("data/utm.yml", "hosts: [about.example.com]\nmedia: [email]\n"));

        found
            .Where(finding => finding.RuleId == rule)
            .Order()
            .Select(finding => finding.Help == suggestion)
            .ShouldBe([.. Enumerable.Repeat(true, 200), .. Enumerable.Repeat(false, 50)]);
    }

    // Whether such a code is a finding depends on what is near, so all of them are compared: with a few codes.
    [Fact]
    public void Compare_a_code_with_the_first_hundred_of_its_day()
    {
        var events = string.Concat(Enumerable.Range(0, 150).Select(i => $"  - 20210915event{i}\n"));
        var links =
            "[a](https://about.example.com/?utm_campaign=20210915evnt0)\n[a](https://about.example.com/?utm_campaign=20210915webcastofthesumer)\n";

        Check(("links.md", links), ("data/utm.yml", "hosts: [about.example.com]\ncodes:\n" + events + "  - 20210915webcastofthesummer\n"))
            .Where(finding => finding.RuleId == "HB4003")
            .Select(finding => finding.Message)
            .ShouldBe(["The UTM code '20210915evnt0' is not in the registry."]);
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
