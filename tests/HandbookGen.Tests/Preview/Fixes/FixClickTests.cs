using System.Text;
using HandbookGen.Cli;
using HandbookGen.Cli.Preview;
using HandbookGen.Configuration;
using HandbookGen.Tests.Harness;
using HandbookGen.Workspaces;

namespace HandbookGen.Tests.Preview.Fixes;

public sealed class FixClickTests : IDisposable
{
    private const string Page = "content/values.md";

    private readonly TempFolder site = new TempFolder().AsFragment().Write("content/hiring.md", "Text.");

    [Fact]
    public void Writes_the_fix_and_nothing_else()
    {
        site.Write(Page, "# Values\r\n\r\nSee [one](/hiring) and [two](/hiring).\r\n");
        var fixes = Check();
        var first = fixes[0];
        Apply(first, fixes).ShouldBe(new FixAnswer(FixOutcome.Done, "Replace with '/hiring/'"));
        site.Read(Page).ShouldBe("# Values\r\n\r\nSee [one](/hiring/) and [two](/hiring).\r\n");
    }

    [Fact]
    public void Refuses_another_fix_of_a_file_that_a_fix_has_changed_until_it_is_checked_again()
    {
        site.Write(Page, "See [one](/hiring) and [two](/hiring#x).");
        var fixes = Check();
        fixes.Count.ShouldBe(2);
        Apply(fixes[0], fixes).Outcome.ShouldBe(FixOutcome.Done);
        var answer = Apply(fixes[1], fixes);
        answer.ShouldBe(new FixAnswer(FixOutcome.Outdated, "'content/values.md' has changed since this finding was made."));

        var later = Check();
        FixClick.Apply(fixes[1].Id, fixes[1].Hash, later.Fixes, site.Path).Outcome.ShouldBe(FixOutcome.Outdated);
        Apply(later[0], later).Outcome.ShouldBe(FixOutcome.Done);
        site.Read(Page).ShouldBe("See [one](/hiring/) and [two](/hiring/#x).");
    }

    [Fact]
    public void Refuses_a_file_that_was_edited_or_deleted_and_has_not_been_checked_since()
    {
        site.Write(Page, "See [one](/hiring).");
        var fixes = Check();
        site.Write(Page, "See [one](/hiring). More.");
        Apply(fixes[0], fixes).Outcome.ShouldBe(FixOutcome.Outdated);
        site.Read(Page).ShouldBe("See [one](/hiring). More.");
        File.Delete(site[Page]);
        Apply(fixes[0], fixes).Outcome.ShouldBe(FixOutcome.Outdated);
        site.Exists(Page).ShouldBeFalse();
    }

    [Fact]
    public void Does_not_know_a_fix_that_is_not_safe_or_was_never_there()
    {
        site.Write(Page, "See [one](/hirring/).");
        var fixes = Check();
        var finding = fixes.Result.Diagnostics.ShouldHaveSingleItem();
        finding.Fix!.IsSafe.ShouldBeFalse();
        fixes.Fixes.Of(finding).ShouldBeNull();
        var id = fixes.Result.Fingerprints()[finding].Hash;
        FixClick.Apply(id, "", fixes.Fixes, site.Path).Outcome.ShouldBe(FixOutcome.Unknown);
        FixClick.Apply("../../etc/passwd", "", fixes.Fixes, site.Path).Outcome.ShouldBe(FixOutcome.Unknown);
    }

    [Fact]
    public void Tells_why_a_file_cannot_be_written()
    {
        site.Write(Page, "See [one](/hiring).");
        var fixes = Check();
        File.SetAttributes(site[Page], FileAttributes.ReadOnly);
        var answer = Apply(fixes[0], fixes);
        File.SetAttributes(site[Page], FileAttributes.Normal);
        answer.ShouldBe(new FixAnswer(FixOutcome.NotWritten, $"The file '{site[Page]}' is read-only."));
        site.Read(Page).ShouldBe("See [one](/hiring).");
        site.Files("content").ShouldBe(["hiring.md", "values.md"]);
    }

    [Fact]
    public void Keeps_a_byte_order_mark_and_permissions()
    {
        site.Write(Page, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("See [日本](/hiring).\n")]);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(site[Page], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        var fixes = Check();
        Apply(fixes[0], fixes).Outcome.ShouldBe(FixOutcome.Done);
        File.ReadAllBytes(site[Page]).ShouldBe([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("See [日本](/hiring/).\n")]);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(site[Page]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
    }

    [Fact]
    public void Writes_what_the_command_fix_writes()
    {
        const string text = "---\ntitle: Values\n---\n\nSee [one](/hiring), [two](hiring.html) and [three](/Hiring/).\n";
        site.Write(Page, text);
        while (Check() is { Count: > 0 } fixes)
            Apply(fixes[0], fixes).Outcome.ShouldBe(FixOutcome.Done);
        var clicked = site.Read(Page);
        clicked.ShouldNotBe(text);

        site.Write(Page, text);
        var config = SiteInput.LoadConfig(site.Path, ConfigOverrides.None, DateTimeOffset.UnixEpoch).Config;
        var fixedFile = HandbookEdits.Fix(new PipelineRequest(site.Path, config, SiteOptions.ShippedThemes), withUnsafe: false).Files;
        fixedFile.ShouldHaveSingleItem().After.ShouldBe(clicked);
    }

    public void Dispose() => site.Dispose();

    private FixAnswer Apply(SafeFix fix, Run run) => FixClick.Apply(fix.Id, fix.Hash, run.Fixes, site.Path);

    private Run Check()
    {
        var request = new WorkspaceRequest(site.Path, ConfigOverrides.None, SiteOptions.ShippedThemes, DateTimeOffset.UnixEpoch);
        var result = Workspace.Open(request).Result;
        return new Run(result, new SafeFixes(result));
    }

    private sealed record Run(PipelineResult Result, SafeFixes Fixes)
    {
        private readonly List<SafeFix> all = [.. Result.Diagnostics.Select(Fixes.Of).OfType<SafeFix>()];

        public int Count => all.Count;

        public SafeFix this[int index] => all[index];
    }
}
