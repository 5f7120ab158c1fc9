using System.Collections.Frozen;
using System.Diagnostics;
using HandbookGen.Cli.Preview;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;
using HandbookGen.Workspaces;

namespace HandbookGen.Tests.Preview.Server;

public sealed class SaveLineTests
{
    private static readonly TimeOnly Clock = new(14, 2, 11);
    private static readonly long Start = Stopwatch.Frequency;

    [Theory]
    [InlineData("/site/content/hiring.md", "hiring.md")]
    [InlineData("/site/content/hiring/_index.md", "hiring/_index.md")]
    [InlineData("/site/a.md /site/b.md /site/c.md", "a.md, b.md, c.md")]
    [InlineData("/site/a.md /site/b.md /site/c.md /site/d.md", "4 files")]
    [InlineData("/site/\u001b[31m.md", "\\u001b[31m.md")]
    public void Names_what_was_saved(string paths, string names) =>
        Line([.. paths.Split(' ').Select(path => new FileChange(path))], null, "")
            .ShouldBe($"14:02:11  {names}  served in 12 ms, checked in 240 ms  no findings");

    [Fact]
    public void Everything_may_have_changed() =>
        SaveLine
            .Of(Clock, At(240), new SessionStep(ChangeSet.Unknown, Start, At(12)), null, Found())
            .ShouldBe("14:02:11  everything  served in 12 ms, checked in 240 ms  no findings");

    [Fact]
    public void A_version_that_no_edit_led_to_is_not_told() =>
        SaveLine.Of(Clock, At(240), new SessionStep(null, Start, At(12)), null, Found()).ShouldBeNull();

    [Theory]
    [InlineData("EW", "EEEWW", "3 errors (2 more), 2 warnings (1 more)")]
    [InlineData("EEW", "EW", "1 error (1 fewer), 1 warning")]
    [InlineData("E", "", "0 errors (1 fewer)")]
    [InlineData("I", "I", "1 info")]
    [InlineData("", "", "no findings")]
    public void Compares_the_findings(string before, string after, string words) =>
        Line([new FileChange("/site/a.md")], before, after).ShouldEndWith("ms  " + words);

    private static string? Line(FileChange[] files, string? before, string after) =>
        SaveLine.Of(
            Clock,
            At(240),
            new SessionStep(new ChangeSet([.. files]), Start, At(12)),
            before is null ? null : Found(before),
            Found(after)
        );

    private static long At(int milliseconds) => Start + Stopwatch.Frequency * milliseconds / 1000;

    private static FindingMap Found(string levels = "")
    {
        using var folder = new TempFolder();
        var site = Workspace.Open(new WorkspaceRequest(folder.Path, ConfigOverrides.None, ShippedThemes.None, DateTimeOffset.UnixEpoch));
        var result = new PipelineResult([.. levels.Select(Finding)], FrozenDictionary<SitePath, SourceFile>.Empty, 1, null, null);
        return new FindingMap(site, result, _ => "");
    }

    private static Diagnostic Finding(char level) =>
        new(
            "HB1001",
            level switch
            {
                'E' => Severity.Error,
                'W' => Severity.Warning,
                _ => Severity.Information,
            },
            SourceRange.StartOf(new SitePath("content/a.md")),
            "A finding."
        );
}
