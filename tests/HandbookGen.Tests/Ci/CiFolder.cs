using HandbookGen.Tests.Commands;
using HandbookGen.Tests.Harness;
using HandbookGen.Tests.Packaging;

namespace HandbookGen.Tests.Ci;

/// <summary>A repository with a handbook of one page, as a job in CI finds it.</summary>
internal sealed class CiFolder : IDisposable
{
    public const string Finding = "[b](/b/)\n";

    private readonly TempFolder folder = new();

    /// <param name="root">The folder of the handbook, with a slash at its end; empty for the repository itself.</param>
    /// <param name="page">What the page says.</param>
    public CiFolder(string page, string root = "", string settings = """{ "SiteTitle": "Tiny" }""")
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts are written for sh.");
        folder.Write($"r/{root}statiq.json", settings).Write($"r/{root}content/_index.md", "---\ntitle: Home\n---\n\n" + page);
        // The feeds of this machine would hide that one is not used.
        folder.Write("r/nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>");
        folder.Write("out/output").Write("out/summary").Write("out/path");
        FileCommand.RunGit(["init", "-q"], Path);
        FileCommand.RunGit(["add", "."], Path);
        FileCommand.RunGit(["commit", "-q", "-m", "One"], Path);
    }

    /// <summary>Full path of the repository.</summary>
    public string Path => folder["r"];

    /// <summary>The values that steps of GitHub hand on: <c>code=1</c>.</summary>
    public IEnumerable<string> Outputs => File.ReadLines(folder["out/output"]);

    /// <summary>The summary of a job on GitHub.</summary>
    public string Summary => folder.Read("out/summary");

    public bool Has(string file) => folder.Exists("r/" + file);

    public string Read(string file) => folder.Read("r/" + file);

    /// <summary>Runs a script in the repository.</summary>
    /// <param name="shell">With its arguments.</param>
    /// <param name="tool">Its command is found, unless <paramref name="isInstalled"/> is false.</param>
    public ScriptResult Run(string shell, string script, Dictionary<string, string?> variables, PackedTool tool, bool isInstalled = true)
    {
        folder.Write("out/script.sh", script);
        var own = new Dictionary<string, string?>
        {
            ["GITLAB_CI"] = null,
            ["GITHUB_ACTIONS"] = null,
            ["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = null,
            ["GITHUB_OUTPUT"] = folder["out/output"],
            ["GITHUB_STEP_SUMMARY"] = folder["out/summary"],
            ["GITHUB_PATH"] = folder["out/path"],
            ["NUGET_PACKAGES"] = folder["packages"],
            ["PATH"] = string.Join(':', [.. PathsOf(tool, isInstalled), Environment.GetEnvironmentVariable("PATH")]),
            ["no_proxy"] = "*",
        };
        foreach (var (name, value) in PackedTool.Variables.Concat(variables))
            own[name] = value;
        var words = shell.Split(' ');
        return Script.Run(Path, own, words[0], [.. words[1..], folder["out/script.sh"]]);
    }

    public void Dispose() => folder.Dispose();

    private IEnumerable<string> PathsOf(PackedTool tool, bool isInstalled) =>
        [
            .. isInstalled ? [tool.Commands] : Array.Empty<string>(),
            .. File.ReadLines(folder["out/path"]),
            System.IO.Path.GetDirectoryName(PackedTool.Host)!,
        ];
}
