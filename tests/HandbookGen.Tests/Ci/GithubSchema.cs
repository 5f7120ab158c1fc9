using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HandbookGen.Tests.Ci;

/// <summary>Judges a file by the definitions of GitHub's own parser, which also say in which values an expression may stand.</summary>
internal sealed partial class GithubSchema(JsonObject definitions)
{
    /// <summary>One line per fault, with the path to it; empty for a valid value.</summary>
    /// <param name="root">The name of the definition of the whole file.</param>
    public IReadOnlyList<string> Faults(string root, JsonNode? value) => [.. Faults(root, value, "", [])];

    // The names that an expression may begin with are those of the definition or of one around it.
    private IEnumerable<string> Faults(string name, JsonNode? value, string path, string[] names)
    {
        // Those of the language itself, such as 'string', have no definition.
        var definition = definitions[name]?.AsObject() ?? new JsonObject { [name] = new JsonObject() };
        if (definition["context"] is JsonArray allowed)
            names = [.. names, .. allowed.Select(each => each!.GetValue<string>().Split('(')[0])];
        if (Text(value) is { } text && Expression().Matches(text) is { Count: > 0 } used)
        {
            return used.Select(match => match.Groups[1].Value)
                .Where(used => !names.Contains(used))
                .Select(used => $"{path}: '{used}' is not known in an expression here");
        }

        return definition
            .Where(part => part.Key is not ("context" or "description"))
            .SelectMany(part => Faults(part.Key, part.Value!, value, path, names));
    }

    private IEnumerable<string> Faults(string kind, JsonNode rule, JsonNode? value, string path, string[] names) =>
        kind switch
        {
            "any" => [],
            "string" => String(rule.AsObject(), value, path),
            "boolean" => FaultIf(value?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False), $"{path}: is no boolean"),
            "number" => FaultIf(value?.GetValueKind() != JsonValueKind.Number, $"{path}: is no number"),
            "null" => FaultIf(value is not null, $"{path}: is not empty"),
            "allowed-values" => FaultIf(!rule.AsArray().Any(each => JsonNode.DeepEquals(each, value)), $"{path}: '{value}' is not known"),
            "mapping" => value is JsonObject map ? Mapping(rule.AsObject(), map, path, names) : [$"{path}: is no mapping"],
            "sequence" => value is JsonArray list
                ? list.SelectMany((item, i) => Faults($"{rule["item-type"] ?? "any"}", item, $"{path}/{i}", names))
                : [$"{path}: is no sequence"],
            "one-of" => rule.AsArray()
                .Select(each => Faults($"{each}", value, path, names).ToArray())
                .OrderBy(faults => faults.Length)
                .First(),
            _ => throw new NotSupportedException($"The definition '{kind}' is not known."),
        };

    private IEnumerable<string> Mapping(JsonObject rule, JsonObject map, string path, string[] names)
    {
        var known = rule["properties"]?.AsObject() ?? [];
        var missing = known
            .Where(property => property.Value is JsonObject each && each["required"]?.GetValue<bool>() == true)
            .Where(property => !map.ContainsKey(property.Key))
            .Select(property => $"{path}: has no {property.Key}");
        return missing.Concat(
            map.SelectMany(entry =>
                known[entry.Key] is { } property
                    ? Faults($"{(property is JsonObject each ? each["type"] : property)}", entry.Value, $"{path}/{entry.Key}", names)
                : rule["loose-value-type"] is { } loose ? Faults($"{loose}", entry.Value, $"{path}/{entry.Key}", names)
                : rule.Count == 0 ? []
                : [$"{path}: has no key {entry.Key}"]
            )
        );
    }

    private static IEnumerable<string> String(JsonObject rule, JsonNode? value, string path) =>
        // GitHub reads a number or a boolean as its text where it wants a string.
        value is JsonObject or JsonArray
            ? [$"{path}: is no string"]
        : rule["constant"] is { } constant && $"{value}" != $"{constant}" ? [$"{path}: is not '{constant}'"]
        : rule["require-non-empty"]?.GetValue<bool>() == true && $"{value}".Length == 0 ? [$"{path}: is empty"]
        : [];

    private static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static IEnumerable<string> FaultIf(bool isFault, string fault) => isFault ? [fault] : [];

    [GeneratedRegex(@"\$\{\{\s*(\w+)")]
    private static partial Regex Expression();
}
