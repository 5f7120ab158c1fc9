using System.Text.Json;

namespace HandbookGen.Tests.Reporters;

public sealed class JsonReporterTests
{
    [Fact]
    public void Is_an_empty_array_or_nothing_when_clean()
    {
        SampleReport.Written(SampleReport.Empty, "json").ShouldBe("[]\n");
        SampleReport.Written(SampleReport.Empty, "jsonl").ShouldBeEmpty();
    }

    [Fact]
    public void Brings_odd_characters_through()
    {
        var finding = Findings("json").Single(each => each.GetProperty("severity").GetString() == "info");

        // Half a surrogate pair is not a character, and cannot be written.
        finding.GetProperty("message").GetString().ShouldBe(SampleReport.Odd.Replace('\uD800', '\uFFFD'));
        finding.GetProperty("file").GetString().ShouldBe(SampleReport.Page.Path.Value);
    }

    [Fact]
    public void Holds_the_same_objects_as_lines()
    {
        var lines = SampleReport.Written(SampleReport.All, "jsonl").TrimEnd('\n').Split('\n');

        lines.Length.ShouldBe(SampleReport.All.Findings.Length);
        lines
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Zip(Findings("json"))
            .ShouldAllBe(pair => JsonElement.DeepEquals(pair.First, pair.Second));
    }

    [Fact]
    public void Has_the_documented_keys_in_every_object()
    {
        foreach (var finding in Findings("json"))
        {
            finding
                .EnumerateObject()
                .Select(property => property.Name)
                .ShouldBe(["rule", "name", "severity", "file", "line", "column", "endLine", "endColumn", "message", "help", "fingerprint"]);
        }
    }

    private static List<JsonElement> Findings(string format) =>
        [.. JsonDocument.Parse(SampleReport.Written(SampleReport.All, format)).RootElement.EnumerateArray()];
}
