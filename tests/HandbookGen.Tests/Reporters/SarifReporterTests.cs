using System.Text.Json;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Reporters;

/// <summary>What the OASIS schema of SARIF 2.1.0 requires of the parts that are written, and what GitHub adds.</summary>
public sealed class SarifReporterTests
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    [Fact]
    public void Is_a_log_with_one_run()
    {
        var log = JsonDocument.Parse(SampleReport.Written(SampleReport.Empty, "sarif")).RootElement;

        log.GetProperty("$schema").GetString().ShouldBe("https://json.schemastore.org/sarif-2.1.0.json");
        log.GetProperty("version").GetString().ShouldBe("2.1.0");
        var run = log.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();
        run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString().ShouldBe("HandbookGen");
        run.GetProperty("columnKind").GetString().ShouldBe("utf16CodeUnits");
        run.GetProperty("automationDetails").GetProperty("id").GetString().ShouldBe("handbookgen/check/");
        run.GetProperty("results").GetArrayLength().ShouldBe(0);
        run.TryGetProperty("invocations", out _).ShouldBeFalse();
    }

    [Fact]
    public void Describes_each_rule_once_with_an_absolute_address()
    {
        var rules = Rules(Run(SampleReport.All));

        rules.Select(rule => rule.GetProperty("id").GetString()).ShouldBe(["HB1001", "HB2002", "HB6001", "HB9001", "HB9020"]);
        rules[0].GetProperty("name").GetString().ShouldBe("BrokenLink");
        rules[0].GetProperty("defaultConfiguration").GetProperty("level").GetString().ShouldBe("error");
        rules[3].GetProperty("name").GetString().ShouldBe("NotUtf8");
        foreach (var rule in rules)
        {
            foreach (var text in (string[])["shortDescription", "fullDescription", "help"])
                rule.GetProperty(text).GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
            Uri.IsWellFormedUriString(rule.GetProperty("helpUri").GetString(), UriKind.Absolute).ShouldBeTrue();
        }
    }

    [Fact]
    public void Leaves_out_the_address_of_rules_that_are_explained_nowhere()
    {
        foreach (var rule in Rules(Run(SampleReport.All with { RulesUrl = null })))
            rule.TryGetProperty("helpUri", out _).ShouldBeFalse();
    }

    [Fact]
    public void Has_a_valid_result_for_each_finding()
    {
        var run = Run(SampleReport.All);
        var rules = Rules(run);
        var results = Results(run);

        results.Count.ShouldBe(SampleReport.All.Findings.Length);
        foreach (var result in results)
        {
            result.GetProperty("message").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
            Levels.ShouldContain(result.GetProperty("level").GetString());
            rules[result.GetProperty("ruleIndex").GetInt32()]
                .GetProperty("id")
                .GetString()
                .ShouldBe(result.GetProperty("ruleId").GetString());
            result.GetProperty("partialFingerprints").GetProperty("handbookgen/v1").GetString().ShouldNotBeNullOrEmpty();
            var place = result.GetProperty("locations").EnumerateArray().ShouldHaveSingleItem().GetProperty("physicalLocation");
            ShouldBeUri(place.GetProperty("artifactLocation"), run);
            ShouldBeRegion(place.GetProperty("region"));
        }
    }

    [Fact]
    public void Encodes_paths_as_uris() =>
        Results(Run(SampleReport.All))[^1]
            .GetProperty("locations")[0]
            .GetProperty("physicalLocation")
            .GetProperty("artifactLocation")
            .GetProperty("uri")
            .GetString()
            .ShouldBe("docs/content/%E6%97%A5%E6%9C%AC%20%E8%AA%9E%2C1%3A2%25%23.md");

    [Fact]
    public void Shows_the_characters_of_the_region() =>
        Results(Run(SampleReport.All))
            .Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region"))
            .Select(region => region.TryGetProperty("snippet", out var snippet) ? snippet.GetProperty("text").GetString() : null)
            .ShouldBe([null, null, "# A\n\nSe", "/x/", "/x/"]);

    [Fact]
    public void Takes_nothing_in_a_message_for_a_placeholder_or_a_link()
    {
        var text = Results(Run(SampleReport.All))[2].GetProperty("message").GetProperty("text").GetString();

        text.ShouldNotBeNull().ShouldContain("{{0}} {{{{< y >}}}} \\[z\\](1)");
    }

    [Fact]
    public void Keeps_the_worst_of_more_results_than_a_run_may_have()
    {
        var report = SampleReport.Many(25_001);
        var findings = report.Findings.SetItem(
            0,
            report.Findings[0] with
            {
                Diagnostic = report.Findings[0].Diagnostic with { Severity = Severity.Warning },
            }
        );

        var run = Run(report with { Findings = findings });

        var results = Results(run);
        results.Count.ShouldBe(25_000);
        results.Exists(result => result.GetProperty("level").GetString() != "error").ShouldBeFalse();
        run.GetProperty("invocations")[0]
            .GetProperty("toolExecutionNotifications")[0]
            .GetProperty("message")
            .GetProperty("text")
            .GetString()
            .ShouldNotBeNull()
            .ShouldContain("25001");
        JsonShape.ListOf(ReportSchemaTests.Invocation.Check)(run.GetProperty("invocations"), "invocations");
    }

    private static void ShouldBeUri(JsonElement artifact, JsonElement run)
    {
        Uri.IsWellFormedUriString(artifact.GetProperty("uri").GetString(), UriKind.Relative).ShouldBeTrue();
        run.GetProperty("originalUriBaseIds").TryGetProperty(artifact.GetProperty("uriBaseId").GetString()!, out _).ShouldBeTrue();
    }

    private static void ShouldBeRegion(JsonElement region)
    {
        var start = (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32());
        var end = (region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32());
        start.Item1.ShouldBeGreaterThan(0);
        start.Item2.ShouldBeGreaterThan(0);
        end.CompareTo(start).ShouldBeGreaterThanOrEqualTo(0);
    }

    private static JsonElement Run(Report report) =>
        JsonDocument.Parse(SampleReport.Written(report, "sarif")).RootElement.GetProperty("runs")[0];

    private static List<JsonElement> Rules(JsonElement run) =>
        [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];

    private static List<JsonElement> Results(JsonElement run) => [.. run.GetProperty("results").EnumerateArray()];
}
