using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HandbookGen.Tests.Harness;
using HandbookGen.Tests.Packaging;

namespace HandbookGen.Tests.Ci;

/// <summary>The scripts of the GitHub action, run as GitHub runs them: each in a shell of its own, until one fails.</summary>
[Trait("Category", "Slow")]
[Collection(PackedTool.Tests)]
public sealed partial class GitHubActionTests(PackedTool tool)
{
    private static readonly string[] Reports = ["handbook.sarif", "junit.xml", "summary.md"];

    [Fact]
    public void A_clean_handbook_passes()
    {
        using var folder = new CiFolder("Fine.\n");

        var result = Run(folder, []);

        result.ExitCode.ShouldBe(0, result.Output + result.Errors);
        result.Output.ShouldContain("No comment: the variable GITHUB_TOKEN is not set;");
        folder.Read("handbook-ci/site/index.html").ShouldContain("Fine.");
        folder.Outputs.ShouldBe(["site=handbook-ci/site", "code=0", "review=handbook-ci/review"]);
        folder.Summary.ShouldBe(folder.Read("handbook-ci/summary.md") + folder.Read("handbook-ci/review/comment.md"));
        Reports.Where(report => !folder.Has("handbook-ci/" + report)).ShouldBeEmpty();
    }

    [Fact]
    public void A_finding_is_an_annotation_and_fails_the_last_step()
    {
        using var folder = new CiFolder(CiFolder.Finding, "hand book/");

        var result = Run(folder, new() { ["root"] = "hand book", ["input"] = "content" });

        result.ExitCode.ShouldBe(1);
        Regex.Count(result.Output, "::error file=hand book/content/_index.md,line=5").ShouldBe(1, result.Output);
        folder.Read("handbook-ci/handbook.sarif").ShouldContain("HB1001");
        folder.Summary.ShouldContain("HB1001");
        folder.Has("handbook-ci/site/index.html").ShouldBeTrue();
        Run(folder, new() { ["root"] = "hand book", ["fail-on"] = "none" }).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_site_that_cannot_be_built_has_its_reports()
    {
        using var folder = new CiFolder("", settings: """{ "SiteTitle": 5 }""");

        var result = Run(folder, new() { ["preview"] = "pages" });

        result.ExitCode.ShouldNotBe(0);
        folder.Summary.ShouldEndWith("There is no preview, because the site could not be built.\n");
        result.Output.ShouldContain("There is no review, for the reason above.");
        Reports.Where(report => !folder.Has("handbook-ci/" + report)).ShouldBeEmpty();
    }

    [Fact]
    public void Installs_the_program_from_a_folder_and_builds_only_if_asked()
    {
        using var folder = new CiFolder("Fine.\n");

        var inputs = new Dictionary<string, string>
        {
            ["tool-source"] = tool.Feed,
            ["preview"] = "none",
            ["comment"] = "false",
        };
        var result = Run(folder, inputs, isInstalled: false);

        result.ExitCode.ShouldBe(0, result.Output + result.Errors);
        folder.Has(".handbookgen-tool/handbookgen").ShouldBeTrue();
        folder.Has("handbook-ci/site").ShouldBeFalse();
        Run(folder, new(inputs) { ["base"] = "no-such-commit" }).Output.ShouldContain("no-such-commit");
    }

    [Fact]
    public async Task The_comment_of_the_first_run_is_edited_by_the_second()
    {
        using var folder = new CiFolder("Fine.\n");
        await using var server = new RecordingServer { Answer = """[{"id":3,"body":"Hello"}]""" };
        var inputs = new Dictionary<string, string> { ["token"] = "the-token" };

        Run(folder, inputs, server).ExitCode.ShouldBe(0);
        server.Answer = """[{"id":3,"body":"Hello"},{"id":41,"body":"<!-- handbookgen-review -->\nOld"}]""";
        Run(folder, inputs, server).ExitCode.ShouldBe(0);

        server
            .Requests.Select(request => $"{request.Method} {request.Path} {request.Token}")
            .ShouldBe([
                "GET /repos/a/b/issues/7/comments Bearer the-token",
                "POST /repos/a/b/issues/7/comments Bearer the-token",
                "GET /repos/a/b/issues/7/comments Bearer the-token",
                "PATCH /repos/a/b/issues/comments/41 Bearer the-token",
            ]);
        JsonNode.Parse(server.Requests[1].Body)!["body"]!.GetValue<string>().ShouldBe(folder.Read("handbook-ci/review/comment.md"));
    }

    [Fact]
    public async Task A_comment_that_is_refused_is_a_line()
    {
        using var folder = new CiFolder("Fine.\n");
        await using var server = new RecordingServer { Status = 403 };

        var result = Run(folder, new() { ["token"] = "the-token" }, server);

        result.ExitCode.ShouldBe(0, result.Output + result.Errors);
        result.Output.ShouldContain("does not accept GITHUB_TOKEN (403). The review is in the artifact.");
    }

    // The steps that use another action are those of GitHub.
    private ScriptResult Run(CiFolder folder, Dictionary<string, string> inputs, RecordingServer? server = null, bool isInstalled = true)
    {
        var action = YamlJson.Read(File.ReadAllText(Path.Combine(Golden.Repository, ".github/actions/handbook/action.yml"))).Single()!;
        var values = action["inputs"]!.AsObject().ToDictionary(input => "inputs." + input.Key, input => $"{input.Value!["default"]}");
        foreach (var (name, value) in inputs)
            values["inputs." + name] = value;
        values["github.event.pull_request.number"] = "7";
        values["github.event.pull_request.base.sha"] = "HEAD";
        var all = new ScriptResult(0, "", "");
        foreach (var step in action["runs"]!["steps"]!.AsArray().Where(step => step!["run"] is not null))
        {
            foreach (var output in folder.Outputs)
                values["steps.handbook.outputs." + output.Split('=')[0]] = output.Split('=')[1];
            var variables = new Dictionary<string, string?>
            {
                ["GITHUB_ACTIONS"] = "true",
                ["GITHUB_WORKSPACE"] = folder.Path,
                ["GITHUB_REPOSITORY"] = "a/b",
                ["GITHUB_API_URL"] = server is null ? "https://api.github.com" : server.Url.TrimEnd('/'),
                ["GITHUB_REF"] = "refs/pull/7/merge",
            };
            foreach (var (name, value) in step!["env"]?.AsObject() ?? [])
                variables[name] = Expression().Replace($"{value}", match => values[match.Groups[1].Value]);
            var result = folder.Run("bash --noprofile --norc -eo pipefail", $"{step["run"]}", variables, tool, isInstalled);
            all = new ScriptResult(result.ExitCode, all.Output + result.Output, all.Errors + result.Errors);
            if (result.ExitCode != 0)
                break;
        }

        return all;
    }

    [GeneratedRegex(@"\$\{\{ ([\w.-]+) \}\}")]
    private static partial Regex Expression();
}
