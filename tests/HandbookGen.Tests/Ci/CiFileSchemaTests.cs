using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HandbookGen.Indexing.Adopting;
using HandbookGen.Indexing.Scaffolding;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Ci;

/// <summary>The CI files of the repository, and those that <c>init</c> writes, judged by the schemas of GitLab and GitHub.</summary>
public sealed partial class CiFileSchemaTests
{
    private const string Action = ".github/actions/handbook/action.yml";

    [Fact]
    public void The_component_is_valid_with_its_defaults()
    {
        var component = CiComponent.Read();
        GitLab().Faults(component.Header).ShouldBeEmpty();
        GitLab().Faults(component.Jobs([])).ShouldBeEmpty();
    }

    [Fact]
    public void The_component_reads_all_its_inputs_and_no_others() =>
        CiComponent.Read().Used.ShouldBe(CiComponent.Read().Declared, ignoreOrder: true);

    [Fact]
    public void The_pipeline_of_this_repository_is_valid() => GitLab().Faults(Yaml(".gitlab-ci.yml")).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("docs/hand book")]
    public void The_files_of_init_are_valid(string folder)
    {
        GitLab().Faults(YamlJson.Read(CiFile.Write(Forge.GitLab, "main", folder, "output")).Single()).ShouldBeEmpty();
        var workflow = YamlJson.Read(CiFile.Write(Forge.GitHub, "main", folder, "output")).Single();
        GitHub("workflow").Faults("workflow-root-strict", workflow).ShouldBeEmpty();
    }

    [Fact]
    public void The_action_is_valid() => GitHub("action").Faults("action-root-strict", Yaml(Action)).ShouldBeEmpty();

    [Fact]
    public void The_action_has_the_inputs_of_the_component()
    {
        string[] onlyGitLab = ["stage", "image"];
        Yaml(Action)!["inputs"]!
            .AsObject()
            .Select(input => input.Key)
            .ShouldBe([.. CiComponent.Read().Declared.Except(onlyGitLab), "token"], ignoreOrder: true);
    }

    [Fact]
    public void The_examples_in_the_handbook_are_valid_and_its_table_has_all_inputs()
    {
        var page = File.ReadAllText(Path.Combine(Golden.Repository, "content/handbook/handbookgen/ci.md"));
        var examples = Example().Matches(page).Select(match => YamlJson.Read(match.Groups[1].Value).Single()!.AsObject()).ToArray();
        var (pipelines, workflows) = (examples.Where(each => each.ContainsKey("include")), examples.Where(each => each.ContainsKey("on")));

        pipelines.Count().ShouldBe(2);
        pipelines.SelectMany(GitLab().Faults).ShouldBeEmpty();
        pipelines
            .SelectMany(each => each["include"]![0]!["inputs"]!.AsObject().Select(input => input.Key))
            .Except(CiComponent.Read().Declared)
            .ShouldBeEmpty();
        GitHub("workflow").Faults("workflow-root-strict", workflows.Single()).ShouldBeEmpty();
        CiComponent.Read().Declared.Where(input => !page.Contains($"\n| `{input}` |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("job: { script: [a], artifacts: { reports: { codequalty: a.json } } }", "codequalty")]
    [InlineData("job: { script: 5 }", "script")]
    [InlineData("job: { script: a, rules: [{ when: sometimes }] }", "when")]
    [InlineData("job: { script: a, pages: { path_prefx: b } }", "path_prefx")]
    [InlineData("spec: { inputs: { a: { type: boolean, default: b } } }", "default")]
    public void A_mistake_in_a_pipeline_is_a_fault(string yaml, string named) =>
        GitLab().Faults(YamlJson.Read(yaml).Single()).ShouldContain(fault => fault.Contains(named));

    [Theory]
    [InlineData("name: a\ndescription: b\nruns: { using: composite, steps: [{ run: a }] }", "has no shell")]
    [InlineData("name: a\ndescription: b\nruns: { using: composite, steps: [{ run: a, shell: sh, evn: {} }] }", "has no key evn")]
    [InlineData(
        "name: a\ndescription: b\nruns: { using: composite, steps: [{ run: a, shell: sh, env: { A: '${{ secrets.a }}' } }] }",
        "'secrets'"
    )]
    [InlineData("name: a\nruns: { using: composite, steps: [{ uses: a }] }", "has no description")]
    public void A_mistake_in_an_action_is_a_fault(string yaml, string fault) =>
        GitHub("action").Faults("action-root-strict", YamlJson.Read(yaml).Single()).ShouldContain(each => each.Contains(fault));

    private static JsonSchema GitLab() => new(Schema("gitlab-ci"));

    private static GithubSchema GitHub(string kind) => new(Schema("github-" + kind)["definitions"]!.AsObject());

    private static JsonObject Schema(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Golden.Repository, $"tests/HandbookGen.Tests/Ci/Schemas/{name}.json")))!.AsObject();

    private static JsonNode? Yaml(string path) => YamlJson.Read(File.ReadAllText(Path.Combine(Golden.Repository, path))).Single();

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
