using System.Text.Json;
using HandbookGen.Cli.Reporters;

namespace HandbookGen.Tests.Reporters;

/// <summary>What GitLab's Code Quality parser requires of an entry; it stops at the first one that lacks it.</summary>
public sealed class GitlabReporterTests
{
    private static readonly string[] Severities = ["info", "minor", "major", "critical", "blocker"];

    [Fact]
    public void Is_an_empty_array_when_clean() => SampleReport.Written(SampleReport.Empty, "gitlab").ShouldBe("[]\n");

    [Fact]
    public void Is_valid_in_every_entry()
    {
        foreach (var entry in Entries(SampleReport.All))
        {
            var description = entry.GetProperty("description").GetString().ShouldNotBeNull();
            var rule = entry.GetProperty("check_name").GetString().ShouldNotBeNull().Split('/')[0];
            description.ShouldStartWith($"{rule}: ");
            entry.GetProperty("fingerprint").GetString().ShouldNotBeNull().ShouldMatch("^[0-9a-f]{32}$");
            Severities.ShouldContain(entry.GetProperty("severity").GetString());
            ShouldBePlace(entry.GetProperty("location"));
        }
    }

    [Fact]
    public void Has_an_entry_and_a_fingerprint_for_each_finding()
    {
        var fingerprints = Entries(SampleReport.All).ConvertAll(entry => entry.GetProperty("fingerprint").GetString());

        fingerprints.Count.ShouldBe(SampleReport.All.Findings.Length);
        fingerprints.ShouldBeUnique();
    }

    [Fact]
    public void Names_files_from_the_root_of_the_repository() =>
        Entries(SampleReport.All)
            .Select(entry => entry.GetProperty("location").GetProperty("path").GetString())
            .Distinct()
            .ShouldBe(["-s", "docs/content/logo.md", $"docs/{SampleReport.Page.Path}"]);

    private static void ShouldBePlace(JsonElement location)
    {
        location.GetProperty("path").GetString().ShouldNotBeNull().ShouldNotStartWith("./");
        location.GetProperty("lines").GetProperty("begin").GetInt32().ShouldBeGreaterThan(0);
        var begin = location.GetProperty("positions").GetProperty("begin");
        begin.GetProperty("line").GetInt32().ShouldBe(location.GetProperty("lines").GetProperty("begin").GetInt32());
        begin.GetProperty("column").GetInt32().ShouldBeGreaterThan(0);
    }

    private static List<JsonElement> Entries(Report report) =>
        [.. JsonDocument.Parse(SampleReport.Written(report, "gitlab")).RootElement.EnumerateArray()];
}
