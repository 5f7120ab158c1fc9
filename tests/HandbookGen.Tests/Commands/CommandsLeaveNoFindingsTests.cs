using HandbookGen.Cli;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Commands;

/// <summary>After a command has changed this project's own handbook, <c>check</c> finds nothing that it did not find before.</summary>
[Trait("Category", "Slow")]
public sealed class CommandsLeaveNoFindingsTests
{
    private const string Marketing = "content/handbook/marketing";

    private const string List = """
        ---
        title: Old campaigns
        dri: Jackie Gragnola
        ---
        ## Past campaigns {#past-campaigns}

        ### North Star {#north-star}
        <!-- DO NOT CHANGE THIS ANCHOR -->

        **Campaign Manager: Jackie Gragnola**

        **Launched: 2021-01-31**
        """;

    public static TheoryData<string> Lines =>
        [
            $"import campaigns {Marketing}/list.md",
            $"import campaigns {Marketing}/list.md --to content/handbook/old",
            "fix",
            "fix --unsafe",
            "anchors pin",
            "anchors lock",
            "baseline write",
            "new page Hours",
            "new campaign \"Fast Lane\" --dri @jgragnola --launch 2027-12-01",
            "new page \"CI/CD & more: an example\" --to content/handbook/marketing/campaigns",
            "new page Overview --to content/handbook/new-section",
            "new team \"Field Marketing\" --dri @jgragnola",
            "new team \"Events Team\" --dri \"Megan O'Dowd\" --to content/handbook/marketing/events",
            "new job-family \"Campaign Manager\" --department Marketing",
            "new job-family Writer --level \"Senior Writer\"",
            $"mv {Marketing}/campaigns/cicd.md {Marketing}/campaigns/continuous.md",
            $"mv {Marketing}/integrated-marketing {Marketing}/integrated",
            "mv content/handbook/handbookgen content/tool",
            "mv content/handbook/handbookgen/commands.md content/handbook/handbookgen/cli.md",
            "mv content/handbook/handbookgen/anchors.md content/",
        ];

    public static TheoryData<string> LinesThatChangeGeneratedAnchors =>
        [
            $"mv {Marketing}/campaigns/just-commit.md {Marketing}/",
            $"mv {Marketing}/campaigns content/campaigns",
            $"mv {Marketing}/account-based-marketing content/handbook/abm",
            $"mv {Marketing} content/marketing",
            "mv content/job-families content/handbook/roles",
        ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Leaves_no_new_finding(string line) => NewFindings(line).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(LinesThatChangeGeneratedAnchors))]
    public void Leaves_only_findings_about_generated_anchors(string line) =>
        NewFindings(line)
            .ShouldAllBe(finding =>
                finding.Contains(": warning HB2", StringComparison.Ordinal) || finding.Contains(": error HB2", StringComparison.Ordinal)
            );

    private static List<string> NewFindings(string line)
    {
        using var folder = CopyOfHandbook();
        var before = Check(folder);
        Run(folder, [.. Transcript.Words(line)]);
        return [.. Check(folder).Except(before)];
    }

    private static TempFolder CopyOfHandbook()
    {
        var folder = new TempFolder();
        string[] atRoot = ["statiq.json", "anchors.lock"];
        var content = Directory.EnumerateFiles(Path.Combine(Golden.Repository, "content"), "*", SearchOption.AllDirectories);
        foreach (var file in content.Concat(atRoot.Select(name => Path.Combine(Golden.Repository, name))))
            folder.Write(Path.GetRelativePath(Golden.Repository, file).Replace('\\', '/'), File.ReadAllBytes(file));
        return folder.Write(Marketing + "/list.md", List);
    }

    private static IEnumerable<string> Check(TempFolder folder) =>
        Run(folder, "check", "--format", "concise")
            .Where(line => line.Contains("): ", StringComparison.Ordinal))
            // A folder that a command made has no page of its own yet; the advice is right.
            .Where(line => !line.Contains(": info HB6024: ", StringComparison.Ordinal));

    private static string[] Run(TempFolder folder, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run(args, new Shell(output, error, folder.Path));
        code.ShouldBeLessThan(ExitCode.BadUsage, error.ToString());
        return output.ToString().Split('\n');
    }
}
