using System.Text.Json;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;
using static HandbookGen.Tests.Reporters.JsonShape;

namespace HandbookGen.Tests.Reporters;

/// <summary>
/// The schema rules for the parts that are written: those of OASIS for SARIF (<see
/// href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/"/>, no object has additional properties), and those of GitLab's Code Quality
/// parser.
/// </summary>
public sealed class ReportSchemaTests
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    private static readonly JsonShape Message = new([], new() { ["text"] = Text, ["markdown"] = Text });

    private static readonly JsonShape Snippet = new([], new() { ["text"] = Text });

    private static readonly JsonShape Region = new(
        [],
        new()
        {
            ["startLine"] = Number(1),
            ["startColumn"] = Number(1),
            ["endLine"] = Number(1),
            ["endColumn"] = Number(1),
            ["snippet"] = Snippet.Check,
        }
    );

    private static readonly JsonShape Artifact = new(
        [],
        new()
        {
            ["uri"] = Text,
            ["uriBaseId"] = Text,
            ["description"] = Message.Check,
        }
    );

    private static readonly JsonShape Place = new([], new() { ["artifactLocation"] = Artifact.Check, ["region"] = Region.Check });

    private static readonly JsonShape Location = new([], new() { ["physicalLocation"] = Place.Check });

    private static readonly JsonShape Replacement = new(
        ["deletedRegion"],
        new() { ["deletedRegion"] = Region.Check, ["insertedContent"] = Snippet.Check }
    );

    private static readonly JsonShape Change = new(
        ["artifactLocation", "replacements"],
        new() { ["artifactLocation"] = Artifact.Check, ["replacements"] = ListOf(Replacement.Check, atLeast: 1) }
    );

    private static readonly JsonShape SarifFix = new(
        ["artifactChanges"],
        new() { ["description"] = Message.Check, ["artifactChanges"] = ListOf(Change.Check, atLeast: 1) }
    );

    private static readonly JsonShape Result = new(
        ["message"],
        new()
        {
            ["ruleId"] = Text,
            ["ruleIndex"] = Number(0),
            ["level"] = OneOf(Levels),
            ["message"] = Message.Check,
            ["locations"] = ListOf(Location.Check),
            ["partialFingerprints"] = MapOf(Text),
            ["baselineState"] = OneOf("new", "unchanged", "updated", "absent"),
            ["fixes"] = ListOf(SarifFix.Check),
        }
    );

    private static readonly JsonShape Rule = new(
        ["id"],
        new()
        {
            ["id"] = Text,
            ["name"] = Text,
            ["shortDescription"] = Message.Check,
            ["fullDescription"] = Message.Check,
            ["help"] = Message.Check,
            ["helpUri"] = Text,
            ["defaultConfiguration"] = new JsonShape([], new() { ["level"] = OneOf(Levels) }).Check,
        }
    );

    private static readonly JsonShape Driver = new(
        ["name"],
        new()
        {
            ["name"] = Text,
            ["semanticVersion"] = Text,
            ["informationUri"] = Text,
            ["rules"] = ListOf(Rule.Check),
        }
    );

    private static readonly JsonShape Notification = new(["message"], new() { ["level"] = OneOf(Levels), ["message"] = Message.Check });

    /// <summary>What a run says about findings that were left out.</summary>
    internal static readonly JsonShape Invocation = new(
        ["executionSuccessful"],
        new() { ["executionSuccessful"] = Flag, ["toolExecutionNotifications"] = ListOf(Notification.Check) }
    );

    private static readonly JsonShape SarifRun = new(
        ["tool"],
        new()
        {
            ["tool"] = new JsonShape(["driver"], new() { ["driver"] = Driver.Check }).Check,
            ["automationDetails"] = new JsonShape([], new() { ["id"] = Text }).Check,
            ["columnKind"] = OneOf("utf16CodeUnits", "unicodeCodePoints"),
            ["originalUriBaseIds"] = MapOf(Artifact.Check),
            ["results"] = ListOf(Result.Check),
            ["invocations"] = ListOf(Invocation.Check),
        }
    );

    private static readonly JsonShape Log = new(
        ["version", "runs"],
        new()
        {
            ["$schema"] = Text,
            ["version"] = OneOf("2.1.0"),
            ["runs"] = ListOf(SarifRun.Check),
        }
    );

    private static readonly JsonShape Position = new(["line"], new() { ["line"] = Number(1), ["column"] = Number(1) });

    private static readonly JsonShape CodeQuality = new(
        ["description", "fingerprint", "severity", "location"],
        new()
        {
            ["description"] = Text,
            ["check_name"] = Text,
            ["fingerprint"] = Text,
            ["severity"] = OneOf("info", "minor", "major", "critical", "blocker"),
            ["location"] = new JsonShape(
                ["path", "lines"],
                new()
                {
                    ["path"] = Text,
                    ["lines"] = new JsonShape(["begin"], new() { ["begin"] = Number(1), ["end"] = Number(1) }).Check,
                    ["positions"] = new JsonShape(["begin"], new() { ["begin"] = Position.Check, ["end"] = Position.Check }).Check,
                }
            ).Check,
        }
    );

    // Two files, an insertion and a deletion, one safe and one not.
    private static readonly Report Fixed = SampleReport.Of(
        [
            new Diagnostic("HB1001", Severity.Error, SampleReport.Page.RangeAt(5, 8), "x") with
            {
                Fix = Fix.Unsafe("Link to '/y/'", SampleReport.Page.RangeAt(5, 8), "/y/"),
            },
            new Diagnostic("HB2003", Severity.Error, SampleReport.Page.RangeAt(0, 3), "x") with
            {
                Fix = new Fix(
                    "Write {#a}",
                    [
                        new TextEdit(SampleReport.Page.RangeAt(3, 3), " {#a}"),
                        new TextEdit(new SourceRange(new SitePath("content/b c.md"), 1, 1, 1, 4), ""),
                    ],
                    IsSafe: true
                ),
            },
        ],
        SampleReport.Page
    ) with
    {
        ToleratedCount = 1,
    };

    public static TheoryData<int> Reports => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Writes_sarif_that_the_schema_allows(int report) => Log.Check(Written(report, "sarif"), "log");

    [Theory]
    [MemberData(nameof(Reports))]
    public void Writes_code_quality_that_gitlab_reads(int report) => ListOf(CodeQuality.Check)(Written(report, "gitlab"), "report");

    [Fact]
    public void Notices_what_the_schema_forbids()
    {
        var log = Written(2, "sarif").GetRawText();

        Should.Throw<ShouldAssertException>(() =>
            Log.Check(JsonDocument.Parse(log.Replace("\"startLine\": 1", "\"startLine\": 0")).RootElement, "log")
        );
        Should.Throw<ShouldAssertException>(() => Log.Check(JsonDocument.Parse(log.Replace("replacements", "edits")).RootElement, "log"));
        Should.Throw<ShouldAssertException>(() => Log.Check(JsonDocument.Parse(log.Replace("\"new\"", "\"fresh\"")).RootElement, "log"));
    }

    [Fact]
    public void Tells_a_fix_with_its_edits()
    {
        var fix = Written(2, "json")[0].GetProperty("fix");

        fix.GetProperty("safe").GetBoolean().ShouldBeTrue();
        fix.GetProperty("edits").EnumerateArray().Select(edit => edit.GetProperty("newText").GetString()).ShouldBe([" {#a}", ""]);
        var changes = Written(2, "sarif")
            .GetProperty("runs")[0]
            .GetProperty("results")[0]
            .GetProperty("fixes")[0]
            .GetProperty("artifactChanges");
        changes
            .EnumerateArray()
            .Select(change => change.GetProperty("artifactLocation").GetProperty("uri").GetString())
            .ShouldBe(["docs/content/%E6%97%A5%E6%9C%AC%20%E8%AA%9E%2C1%3A2%25%23.md", "docs/content/b%20c.md"]);
    }

    private static JsonElement Written(int report, string format)
    {
        Report[] reports = [SampleReport.Empty, SampleReport.All, Fixed];
        return JsonDocument.Parse(SampleReport.Written(reports[report], format)).RootElement;
    }
}
