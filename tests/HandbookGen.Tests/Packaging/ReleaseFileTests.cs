using System.Text.RegularExpressions;
using HandbookGen.Tests.Harness;
using YamlDotNet.RepresentationModel;

namespace HandbookGen.Tests.Packaging;

/// <summary>The files that make a release, without making one.</summary>
public sealed partial class ReleaseFileTests
{
    private static readonly string ReleaseScript = Path.Combine(Golden.Repository, "src", "release");

    private static readonly string[] Programs = ["apt-get", "curl", "export"];

    [Fact]
    public void The_jobs_of_CI_run_scripts_that_exist()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Read(".gitlab-ci.yml")));
        var root = (YamlMappingNode)yaml.Documents.Single().RootNode;

        LinesOf(root["test"], "script").ShouldBe([".ci/run"]);
        LinesOf(root["release"], "script").TakeLast(2).ShouldBe(["src/release", ".ci/publish"]);
        var lines = new[] { "default", "test", "release" }.SelectMany(job =>
            LinesOf(root[job], "before_script").Concat(LinesOf(root[job], "script"))
        );
        lines.Where(line => !IsKnown(line.Split(' ')[0])).ShouldBeEmpty();
    }

    [Fact]
    public void A_release_has_the_notes_of_its_version()
    {
        using var copy = Copy(
            "# Changelog\n\n## 0.2.0\n\n- new\n- more\n\n## 0.2.0-beta\n\n- old\n\n## 0.1.0\n\nFirst.\n\n### Fixes\n\n- x\n"
        );
        Notes(copy, "0.2.0").Output.ShouldBe("- new\n- more\n");
        Notes(copy, "0.2.0-beta").Output.ShouldBe("- old\n");
        Notes(copy, "0.1.0").Output.ShouldBe("First.\n\n### Fixes\n\n- x\n");
        var none = Notes(copy, "0.2");
        none.ExitCode.ShouldBe(1);
        none.Errors.ShouldBe(".ci/notes: CHANGELOG.md has no section '## 0.2'.\n");
    }

    [Fact]
    public void The_current_version_has_notes() =>
        Notes(Golden.Repository, VersionInProps().Match(Read("Directory.Build.props")).Groups[1].Value).Output.ShouldNotBeEmpty();

    [Fact]
    public void Publishing_refuses_a_tag_of_another_version()
    {
        using var copy = Copy("## 0.2.0\n\nNew.\n");
        var result = Script.Run(copy.Path, new Dictionary<string, string?> { ["CI_COMMIT_TAG"] = "v0.3.0" }, copy[".ci/publish"]);
        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldBe(".ci/publish: The tag 'v0.3.0' is not 'v0.2.0', the version in Directory.Build.props.\n");
    }

    [Fact]
    public async Task Publishing_uploads_every_file_and_links_it()
    {
        using var copy = Copy("## 0.2.0\n\n- Says \"new\".\n");
        copy.Write("release/a.tar.gz", "archive").Write("release/SHA256SUMS", "sums");
        await using var server = new RecordingServer();

        Publish(copy, server).ExitCode.ShouldBe(0);

        var release = """
            {
              "tag_name": "v0.2.0",
              "name": "HandbookGen 0.2.0",
              "description": "- Says \"new\".",
              "assets": {
                "links": [
                  {
                    "name": "SHA256SUMS",
                    "url": "{url}projects/7/packages/generic/handbookgen/0.2.0/SHA256SUMS",
                    "link_type": "package"
                  },
                  {
                    "name": "a.tar.gz",
                    "url": "{url}projects/7/packages/generic/handbookgen/0.2.0/a.tar.gz",
                    "link_type": "package"
                  }
                ]
              }
            }
            """.Replace("{url}", server.Url, StringComparison.Ordinal);
        server
            .Requests.Select(request => request with { Body = request.Body.Trim() })
            .ShouldBe([
                new RecordedRequest("PUT", "/projects/7/packages/generic/handbookgen/0.2.0/SHA256SUMS", "the-token", "sums"),
                new RecordedRequest("PUT", "/projects/7/packages/generic/handbookgen/0.2.0/a.tar.gz", "the-token", "archive"),
                new RecordedRequest("POST", "/projects/7/releases", "the-token", release),
            ]);
    }

    [Fact]
    public async Task Publishing_stops_at_an_upload_that_is_refused()
    {
        using var copy = Copy("## 0.2.0\n\nNew.\n");
        copy.Write("release/a.tar.gz", "archive");
        await using var server = new RecordingServer { Status = 403 };

        var result = Publish(copy, server);

        result.ExitCode.ShouldNotBe(0);
        result.Errors.ShouldContain("403");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public void The_release_script_names_the_platforms_that_it_knows()
    {
        var result = Script.Run(Golden.Repository, new Dictionary<string, string?>(), ReleaseScript, "linux-x86");
        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldBe("src/release: There is no platform 'linux-x86'. Known are linux-x64, linux-arm64, win-x64 and osx-arm64.\n");
    }

    [Fact]
    public void The_release_script_says_what_is_not_installed_before_it_builds()
    {
        using var programs = new TempFolder();
        foreach (var program in new[] { "bash", "sed", "git", "mktemp", "rm", "dirname" })
            programs.Link(program, Find(program));
        var result = Script.Run(
            Golden.Repository,
            new Dictionary<string, string?> { ["PATH"] = programs.Path },
            ReleaseScript,
            "osx-arm64",
            "linux-x64"
        );
        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldBe(
            """
            src/release: 'gcc' is not installed, which linux-x64 needs.
            src/release: 'objcopy' is not installed, which linux-x64 needs.
            src/release: 'npm' is not installed, which the theme needs.
            src/release: Install these programs, or name the platforms to build.

            """
        );
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Golden.Repository, path));

    private static string Find(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, program)).First(File.Exists);

    // The scripts in a folder of their own, with version 0.2.0.
    private static TempFolder Copy(string changelog)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts are written for bash.");
        var copy = new TempFolder().Write("CHANGELOG.md", changelog).Write("Directory.Build.props", "  <Version>0.2.0</Version>\n");
        Directory.CreateDirectory(copy[".ci"]);
        foreach (var script in new[] { ".ci/notes", ".ci/publish" })
            File.Copy(Path.Combine(Golden.Repository, script), copy[script]);
        return copy;
    }

    private static ScriptResult Notes(TempFolder copy, string version) => Notes(copy.Path, version);

    private static ScriptResult Notes(string root, string version) =>
        Script.Run(root, new Dictionary<string, string?>(), Path.Combine(root, ".ci/notes"), version);

    private static ScriptResult Publish(TempFolder copy, RecordingServer server)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/jq") && File.Exists("/usr/bin/curl"), "curl and jq are not installed.");
        var variables = new Dictionary<string, string?>
        {
            ["CI_COMMIT_TAG"] = "v0.2.0",
            ["CI_API_V4_URL"] = server.Url.TrimEnd('/'),
            ["CI_PROJECT_ID"] = "7",
            ["CI_JOB_TOKEN"] = "the-token",
            ["no_proxy"] = "*",
        };
        return Script.Run(copy.Path, variables, copy[".ci/publish"]);
    }

    private static IEnumerable<string> LinesOf(YamlNode job, string key) =>
        job is YamlMappingNode map && map.Children.TryGetValue(key, out var lines)
            ? ((YamlSequenceNode)lines).Select(line => ((YamlScalarNode)line).Value!)
            : [];

    private static bool IsKnown(string program) =>
        Programs.Contains(program)
        || (
            File.Exists(Path.Combine(Golden.Repository, program))
            && (
                OperatingSystem.IsWindows()
                || File.GetUnixFileMode(Path.Combine(Golden.Repository, program)).HasFlag(UnixFileMode.UserExecute)
            )
        );

    [GeneratedRegex("<Version>(.*)</Version>")]
    private static partial Regex VersionInProps();
}
