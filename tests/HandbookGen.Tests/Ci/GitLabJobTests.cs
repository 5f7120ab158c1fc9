using System.Text.Json.Nodes;
using HandbookGen.Tests.Packaging;

namespace HandbookGen.Tests.Ci;

/// <summary>The job of the GitLab component, run as GitLab runs it: all lines in one shell that stops at an error.</summary>
[Trait("Category", "Slow")]
[Collection(PackedTool.Tests)]
public sealed class GitLabJobTests(PackedTool tool)
{
    private const string NoToken = "No comment: the variable HANDBOOKGEN_TOKEN is not set;";

    private static readonly string[] Reports = ["code-quality.json", "junit.xml"];

    // 'sh' is dash or the like in the SDK's image, and bash is what GitLab prefers.
    [Theory]
    [InlineData("sh -e")]
    [InlineData("bash -eo pipefail")]
    public void A_clean_handbook_passes_and_can_be_looked_at(string shell)
    {
        using var folder = new CiFolder("Fine.\n");

        var result = Run(folder, [], shell: shell);

        result.ExitCode.ShouldBe(0, result.Output + result.Errors);
        result.Output.ShouldContain("No findings in 1 page.");
        result.Output.ShouldContain(NoToken);
        folder.Read("handbook-ci/code-quality.json").Trim().ShouldBe("[]");
        folder.Has("gl-code-quality-report.json").ShouldBeFalse();
        folder.Read("handbook-ci/site/index.html").ShouldContain("Fine.");
        const string preview = "https://gitlab.example.com/a/b/-/jobs/5/artifacts/file/handbook-ci/site/index.html";
        folder.Read("handbook-ci/links.json").ShouldContain($"\"url\":\"{preview}\"");
        folder.Read("handbook-ci/review/comment.md").ShouldContain($"({preview})");
        folder.Has("handbook-ci/review/index.html").ShouldBeTrue();
        Reports.Where(report => !folder.Has("handbook-ci/" + report)).ShouldBeEmpty();
    }

    [Fact]
    public void A_finding_fails_the_job_and_the_site_is_there()
    {
        using var folder = new CiFolder(CiFolder.Finding);

        var result = Run(folder, []);

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("content/_index.md(5,5): error HB1001");
        folder.Read("handbook-ci/code-quality.json").ShouldContain("\"HB1001");
        folder.Read("handbook-ci/junit.xml").ShouldContain("HB1001");
        folder.Read("handbook-ci/review/comment.md").ShouldStartWith("<!-- handbookgen-review -->");
        folder.Has("handbook-ci/site/index.html").ShouldBeTrue();
    }

    [Fact]
    public void A_site_that_cannot_be_built_has_its_reports()
    {
        using var folder = new CiFolder("", settings: """{ "SiteTitle": 5 }""");

        var result = Run(folder, new() { ["fail-on"] = "none" });

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("There is no preview, because the site could not be built.");
        result.Output.ShouldContain("statiq.json");
        folder.Has("handbook-ci/site").ShouldBeFalse();
        Reports.Where(report => !folder.Has("handbook-ci/" + report)).ShouldBeEmpty();
    }

    [Fact]
    public void Inputs_reach_the_program()
    {
        using var folder = new CiFolder(CiFolder.Finding, "hand book/");

        var inputs = new Dictionary<string, string>
        {
            ["root"] = "hand book",
            ["input"] = "content",
            ["fail-on"] = "none",
            ["base"] = "HEAD",
            ["preview"] = "none",
            ["comment"] = "false",
        };
        var result = Run(folder, inputs);

        result.ExitCode.ShouldBe(0, result.Output + result.Errors);
        folder.Read("handbook-ci/code-quality.json").ShouldContain("\"hand book/content/_index.md\"");
        folder.Has("handbook-ci/site").ShouldBeFalse();
        result.Output.ShouldNotContain("No comment");
        folder.Has("handbook-ci/review/index.html").ShouldBeTrue();
        Run(folder, new(inputs) { ["base"] = "no-such-commit" }).Output.ShouldContain("no-such-commit");
        Run(folder, new(inputs) { ["input"] = "no-such-folder" }).Output.ShouldContain("no-such-folder");
        Run(folder, new(inputs) { ["fail-on"] = "error", ["preview"] = "artifact" }).ExitCode.ShouldBe(1);
        folder.Has("handbook-ci/site/index.html").ShouldBeTrue();
    }

    [Fact]
    public void Installs_the_program_from_a_folder()
    {
        using var folder = new CiFolder("Fine.\n");

        var result = Run(folder, new() { ["tool-source"] = tool.Feed, ["version"] = tool.Version }, isInstalled: false);

        result.ExitCode.ShouldBe(0, result.Output + result.Errors);
        folder.Has(".handbookgen-tool/handbookgen").ShouldBeTrue();
        folder.Has("handbook-ci/site/index.html").ShouldBeTrue();
    }

    [Theory]
    [InlineData("sh -e")]
    [InlineData("bash -eo pipefail")]
    public async Task The_comment_of_the_first_run_is_edited_by_the_second(string shell)
    {
        using var folder = new CiFolder(CiFolder.Finding);
        await using var server = new RecordingServer { Answer = """[{"id":3,"type":null,"body":"Hello"}]""" };

        var first = Run(folder, [], server, shell);
        // As GitLab writes it.
        server.Answer =
            """[{"id":3,"body":"a","author":{"id":9}},{"id":41,"type":null,"body":"\u003c!-- handbookgen-review --\u003e\n{","author":{"id":9}}]""";
        Run(folder, [], server, shell).ExitCode.ShouldBe(1);

        first.ExitCode.ShouldBe(1, "the comment is written, and the check has failed");
        (first.Output + first.Errors).ShouldNotContain("the-token");
        const string notes = "/projects/1/merge_requests/7/notes";
        server
            .Requests.Select(request => $"{request.Method} {request.Path} {request.Token}")
            .ShouldBe([$"GET {notes} the-token", $"POST {notes} the-token", $"GET {notes} the-token", $"PUT {notes}/41 the-token"]);
        JsonNode.Parse(server.Requests[1].Body)!["body"]!.GetValue<string>().ShouldBe(folder.Read("handbook-ci/review/comment.md"));
    }

    [Fact]
    public async Task A_comment_that_is_refused_is_a_line()
    {
        using var folder = new CiFolder("Fine.\n");
        await using var server = new RecordingServer { Status = 403 };

        var result = Run(folder, [], server);

        result.ExitCode.ShouldBe(0, result.Output + result.Errors);
        result.Output.ShouldEndWith("does not accept HANDBOOKGEN_TOKEN (403). The review is in the artifact.\n");
    }

    [Fact]
    public async Task Settings_with_a_mistake_are_told_in_the_comment()
    {
        using var folder = new CiFolder("Fine.\n");
        await using var server = new RecordingServer { Answer = "[]" };
        File.WriteAllText(Path.Combine(folder.Path, "statiq.json"), """{ "SiteTitle": 5 }""");

        Run(folder, [], server).ExitCode.ShouldNotBe(0);

        server.Requests[^1].Body.ShouldContain("HB9036");
    }

    private ScriptResult Run(
        CiFolder folder,
        Dictionary<string, string> inputs,
        RecordingServer? server = null,
        string shell = "sh -e",
        bool isInstalled = true
    )
    {
        var job = CiComponent.Read().Jobs(inputs)["handbook"]!;
        var variables = new Dictionary<string, string?>
        {
            ["GITLAB_CI"] = "true",
            ["CI_PROJECT_DIR"] = folder.Path,
            ["CI_COMMIT_TIMESTAMP"] = "2026-01-31T12:00:00+00:00",
            ["CI_PROJECT_URL"] = "https://gitlab.example.com/a/b",
            ["CI_JOB_ID"] = "5",
            ["CI_MERGE_REQUEST_IID"] = "7",
            ["CI_MERGE_REQUEST_PROJECT_ID"] = "1",
            ["CI_API_V4_URL"] = server is null ? "https://gitlab.example.com/api/v4" : server.Url.TrimEnd('/'),
            ["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = "HEAD",
            ["HANDBOOKGEN_TOKEN"] = server is null ? null : "the-token",
        };
        foreach (var (name, value) in job["variables"]!.AsObject())
            variables[name] = $"{value}";
        var script = string.Join('\n', job["script"]!.AsArray().Select(lines => $"{lines}"));
        return folder.Run(shell, script, variables, tool, isInstalled);
    }
}
