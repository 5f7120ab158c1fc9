using HandbookGen.Tests.Commands;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Packaging;

/// <summary>The .NET tool as a user gets it.</summary>
[Trait("Category", "Slow")]
[Collection(PackedTool.Tests)]
public sealed class PackageTests(PackedTool tool) : IDisposable
{
    private readonly TempFolder site = new TempFolder()
        .Write("statiq.json", """{ "SiteTitle": "Tiny" }""")
        .Write("content/_index.md", "---\ntitle: Home\n---\n\n```go\nfunc main() {}\n```\n");

    public void Dispose() => site.Dispose();

    [Fact]
    public void Packing_leaves_the_work_tree_as_it_was() => tool.TreeAfter.ShouldBe(tool.TreeBefore);

    [Fact]
    public void Has_what_a_registry_shows_and_nothing_that_only_developers_need()
    {
        var entries = tool.Entries();
        string[] shown = ["README.md", "LICENSE", "icon.png", "HandbookGen.nuspec"];
        shown.Except(entries).ShouldBeEmpty();
        var inTool = entries.Where(name => name.StartsWith("tools/", StringComparison.Ordinal)).Select(Path.GetFileName).ToList();
        inTool.Where(name => Path.GetExtension(name) is not (".dll" or ".json")).ShouldBe(["DotnetToolSettings.xml"]);
        var described = tool.Text("HandbookGen.nuspec");
        string[] parts =
        [
            "<id>HandbookGen</id>",
            """<license type="expression">MIT</license>""",
            "<icon>icon.png</icon>",
            "<readme>README.md</readme>",
            """<packageType name="DotnetTool" />""",
        ];
        parts.Where(part => !described.Contains(part, StringComparison.Ordinal)).ShouldBeEmpty(described);
    }

    // A registry shows the page without the repository around it.
    [Fact]
    public void Its_readme_has_no_relative_link() => tool.Text("README.md").ShouldNotMatch(@"\]\((?!https://)");

    [Fact]
    public void Runs_when_it_is_installed_from_a_feed()
    {
        tool.Run(site.Path, "--version").ShouldMatch(@"^handbookgen \d+\.\d+\.\d+");
        tool.Run(site.Path, "check").ShouldContain("No findings in 1 page.");
        tool.Run(site.Path, "build").ShouldContain("to output.");
        site.Read("output/index.html").ShouldContain("handbook.css");
        site.Exists("output/assets/handbook.css").ShouldBeTrue();
    }

    // The lines of the README that begin with '$ handbookgen', and below each what it says, with '…' for lines that are left out.
    [Fact]
    public void Says_what_the_readme_shows()
    {
        var shown = File.ReadAllText(Path.Combine(Golden.Repository, "README.md")).Split("\n$ handbookgen ")[1..];
        string[] commands = ["init acme", "check -r acme", "build -r acme"];
        shown.Length.ShouldBe(commands.Length + 1, "The last one is the preview, which does not end.");
        foreach (var (command, text) in commands.Zip(shown))
        {
            text.ShouldStartWith(command + " ");
            var said = tool.Run(site.Path, command.Split(' ')).Split('\n').ToList();
            var expected = text.Split('\n').Skip(1).Where(line => line != "…");
            expected.Except(said).ShouldBeEmpty(string.Join('\n', said));
        }
    }

    [Fact]
    public void Runs_without_being_installed() =>
        tool.RunDotnet("tool", "exec", "HandbookGen", "--yes", "--configfile", "nuget.config", "--", "check", "-r", site.Path)
            .ShouldContain("No findings in 1 page.");

    // Also without a temporary folder, into which it could unpack something.
    [Fact]
    public void Needs_no_other_program_and_writes_nothing_beside_itself()
    {
        FileCommand.RunGit(["init", "-q"], site.Path);
        var before = FilesBesideTool();
        var environment = new Dictionary<string, string?>
        {
            ["PATH"] = "",
            ["TMPDIR"] = site["no-such-folder"],
            ["HOME"] = null,
        };
        Script.Answer(site.Path, environment, PackedTool.Host, tool.Assembly, "check").ShouldContain("in 1 page.");
        Script.Answer(site.Path, environment, PackedTool.Host, tool.Assembly, "build").ShouldContain("HB9011");
        site.Read("output/index.html").ShouldContain("handbook.css");
        FilesBesideTool().ShouldBe(before);
    }

    private List<(string Path, DateTime Changed)> FilesBesideTool() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(Path.GetDirectoryName(tool.Assembly)!, "*", SearchOption.AllDirectories)
                .Select(path => (path, File.GetLastWriteTimeUtc(path)))
                .Order(),
        ];
}
