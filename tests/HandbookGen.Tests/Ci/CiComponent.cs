using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Ci;

/// <summary>The GitLab component of the repository.</summary>
/// <param name="Header">The document that declares the inputs.</param>
/// <param name="Text">The document with the jobs, before the inputs are put in.</param>
internal sealed partial record CiComponent(JsonNode Header, string Text)
{
    public ImmutableArray<string> Declared => [.. Inputs.Select(input => input.Key)];

    /// <summary>The inputs that a job names, each once.</summary>
    public ImmutableArray<string> Used => [.. Place().Matches(Text).Select(match => match.Groups[1].Value).Distinct()];

    private JsonObject Inputs => Header["spec"]!["inputs"]!.AsObject();

    public static CiComponent Read()
    {
        var text = File.ReadAllText(Path.Combine(Golden.Repository, "templates/handbook.yml"));
        return new CiComponent(YamlJson.Read(text)[0]!, text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..]);
    }

    /// <summary>The jobs, with the inputs as GitLab puts them in: as text.</summary>
    /// <param name="given">All others have their default.</param>
    public JsonObject Jobs(Dictionary<string, string> given)
    {
        foreach (var (name, value) in given)
        {
            var options = Inputs[name].ShouldNotBeNull()["options"]?.AsArray().Select(option => $"{option}");
            (options?.Contains(value) ?? true).ShouldBeTrue($"{name}: {value}");
        }

        var text = Place().Replace(Text, match => given.GetValueOrDefault(match.Groups[1].Value) ?? Default(match.Groups[1].Value));
        return YamlJson.Read(text).Single()!.AsObject();
    }

    private string Default(string input) =>
        Inputs[input]!["default"]! is var value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : value.ToJsonString();

    [GeneratedRegex(@"\$\[\[ inputs\.([\w-]+) \]\]")]
    private static partial Regex Place();
}
