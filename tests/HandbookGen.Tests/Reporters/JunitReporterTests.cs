using System.Xml.Linq;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Reporters;

public sealed class JunitReporterTests
{
    [Fact]
    public void Has_one_passed_test_when_clean()
    {
        var test = Tests(SampleReport.Empty).ShouldHaveSingleItem();

        test.Elements().ShouldBeEmpty();
        test.Attribute("name").ShouldNotBeNull().Value.ShouldBe("No findings");
    }

    [Fact]
    public void Fails_what_fails_the_run_and_skips_the_rest()
    {
        Tests(SampleReport.All)
            .Select(test => test.Elements().Single().Name.LocalName)
            .ShouldBe(["failure", "failure", "skipped", "failure", "failure"]);
        var suite = Parsed(SampleReport.All).Element("testsuite").ShouldNotBeNull();
        suite
            .Attributes()
            .Select(each => $"{each.Name}={each.Value}")
            .ShouldBe(["name=handbookgen", "tests=5", "failures=4", "errors=0", "skipped=1"]);
        Tests(SampleReport.All with { FailOn = Severity.None }).SelectMany(test => test.Elements("failure")).ShouldBeEmpty();
    }

    [Fact]
    public void Names_tests_by_what_they_are_about_and_each_once()
    {
        var source = new SourceFile(new SitePath("content/a.md"), "[a](/x/) [b](/x/)\n" + new string('x', 400));
        var report = SampleReport.Of(
            [
                new Diagnostic("HB1001", Severity.Error, source.RangeAt(4, 7), "No page at '/x/'."),
                new Diagnostic("HB1001", Severity.Error, source.RangeAt(13, 16), "No page at '/x/'."),
                new Diagnostic("HB1001", Severity.Error, source.RangeAt(18, 400), "No page at 'x…'."),
                new Diagnostic("HB1001", Severity.Error, source.RangeAt(18, 410), "No page at 'x…'."),
            ],
            source
        );

        var names = Tests(report).Select(test => test.Attribute("name").ShouldNotBeNull().Value).ToList();

        names[..2].ShouldBe(["docs/content/a.md: /x/", "docs/content/a.md: /x/ (2)"]);
        names.ShouldBeUnique();
        names.ShouldAllBe(name => name.Length < 200);
    }

    [Fact]
    public void Is_xml_whatever_a_page_holds()
    {
        var text = Tests(SampleReport.All)[2].Value;

        text.ShouldContain("\\u001b[2J \\u0000 \\u000d\\u000a::error::x");
        text.ShouldContain("<b> ]]> & \"");
        text.ShouldContain("日本 🎉 \uFFFD \uFFFD");
    }

    [Fact]
    public void Begins_with_the_declaration_of_its_encoding() =>
        SampleReport.Written(SampleReport.Empty, "junit").ShouldStartWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=");

    private static XElement Parsed(Report report) => XDocument.Parse(SampleReport.Written(report, "junit")).Root!;

    private static List<XElement> Tests(Report report) => [.. Parsed(report).Descendants("testcase")];
}
