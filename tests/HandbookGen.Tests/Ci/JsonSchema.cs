using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HandbookGen.Tests.Ci;

/// <summary>
/// Judges JSON by a schema of draft 7. A keyword that is not known here throws an exception, so that nothing is passed over.
/// </summary>
internal sealed class JsonSchema(JsonObject root)
{
    // They say nothing about whether a value is valid.
    private static readonly string[] Silent = ["$schema", "$id", "definitions", "default", "format", "then", "additionalProperties"];

    /// <summary>One line per fault, with the path to it; empty for a valid value.</summary>
    public IReadOnlyList<string> Faults(JsonNode? value) => [.. Faults(root, value, "")];

    private IEnumerable<string> Faults(JsonNode? schema, JsonNode? value, string path) =>
        schema switch
        {
            JsonObject all => all.SelectMany(keyword => Faults(all, keyword.Key, keyword.Value!, value, path)),
            JsonValue allowed when !allowed.GetValue<bool>() => [$"{path}: is not allowed"],
            _ => [],
        };

    private IEnumerable<string> Faults(JsonObject all, string keyword, JsonNode rule, JsonNode? value, string path) =>
        keyword switch
        {
            "$ref" => Faults(Definition(rule.GetValue<string>()), value, path),
            "type" => FaultIf(!Names(rule).Any(type => IsOf(type, value)), $"{path}: is no {string.Join(" or ", Names(rule))}"),
            "enum" => FaultIf(!rule.AsArray().Any(each => JsonNode.DeepEquals(each, value)), $"{path}: is none of {rule.ToJsonString()}"),
            "const" => FaultIf(!JsonNode.DeepEquals(rule, value), $"{path}: is not {rule.ToJsonString()}"),
            "allOf" => rule.AsArray().SelectMany(each => Faults(each, value, path)),
            "anyOf" => OneOf(rule.AsArray(), value, path, most: int.MaxValue),
            "oneOf" => OneOf(rule.AsArray(), value, path, most: 1),
            "not" => FaultIf(!Faults(rule, value, path).Any(), $"{path}: is what it must not be"),
            "if" => Faults(rule, value, path).Any() ? [] : Faults(all["then"], value, path),
            "properties" or "patternProperties" when value is JsonObject map => Properties(all, keyword, map, path),
            "required" when value is JsonObject map => Names(rule)
                .Where(name => !map.ContainsKey(name))
                .Select(name => $"{path}: has no {name}"),
            "items" when value is JsonArray list => list.SelectMany((item, i) => Faults(rule, item, $"{path}/{i}")),
            "pattern" when Text(value) is { } text => FaultIf(
                !Regex.IsMatch(text, rule.GetValue<string>()),
                $"{path}: does not match {rule}"
            ),
            "minItems" when value is JsonArray list => FaultIf(list.Count < Number(rule), $"{path}: is too short"),
            "maxItems" when value is JsonArray list => FaultIf(list.Count > Number(rule), $"{path}: is too long"),
            "minLength" when Text(value) is { } text => FaultIf(text.Length < Number(rule), $"{path}: is too short"),
            "maxLength" when Text(value) is { } text => FaultIf(text.Length > Number(rule), $"{path}: is too long"),
            "maxProperties" when value is JsonObject map => FaultIf(map.Count > Number(rule), $"{path}: has too many keys"),
            "minimum" when IsOf("number", value) => FaultIf(Number(value!) < Number(rule), $"{path}: is too small"),
            "maximum" when IsOf("number", value) => FaultIf(Number(value!) > Number(rule), $"{path}: is too large"),
            "uniqueItems" when value is JsonArray list => FaultIf(
                list.DistinctBy(item => item?.ToJsonString()).Count() < list.Count,
                $"{path}: repeats an item"
            ),
            "properties" or "patternProperties" or "required" or "items" or "pattern" or "uniqueItems" or "maxProperties" => [],
            "minItems" or "maxItems" or "minLength" or "maxLength" or "minimum" or "maximum" => [],
            _ when Silent.Contains(keyword) => keyword == "additionalProperties" && value is JsonObject map ? Others(all, map, path) : [],
            _ => throw new NotSupportedException($"The keyword '{keyword}' is not known."),
        };

    private IEnumerable<string> Properties(JsonObject all, string keyword, JsonObject map, string path) =>
        from property in map
        from rule in all[keyword]!.AsObject()
        where keyword == "properties" ? rule.Key == property.Key : Regex.IsMatch(property.Key, rule.Key)
        from fault in Faults(rule.Value, property.Value, $"{path}/{property.Key}")
        select fault;

    private IEnumerable<string> Others(JsonObject all, JsonObject map, string path) =>
        map.Where(property => all["properties"]?.AsObject().ContainsKey(property.Key) != true)
            .Where(property => all["patternProperties"]?.AsObject().Any(rule => Regex.IsMatch(property.Key, rule.Key)) != true)
            .SelectMany(property => Faults(all["additionalProperties"], property.Value, $"{path}/{property.Key}"));

    // The faults of the rule that comes nearest.
    private IEnumerable<string> OneOf(JsonArray rules, JsonNode? value, string path, int most)
    {
        var faults = rules.Select(rule => Faults(rule, value, path).ToArray()).OrderBy(each => each.Length).ToArray();
        var valid = faults.Count(each => each.Length == 0);
        return valid == 0 ? faults[0] : FaultIf(valid > most, $"{path}: is valid in {valid} ways");
    }

    private JsonNode Definition(string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode)root, (node, name) => node[name] ?? throw new KeyNotFoundException(reference));

    private static bool IsOf(string type, JsonNode? value) =>
        (type, value?.GetValueKind()) switch
        {
            ("null", null) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) => true,
            ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
            ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            ("integer", JsonValueKind.Number) => double.IsInteger(Number(value!)),
            _ => false,
        };

    private static string[] Names(JsonNode rule) =>
        rule is JsonArray names ? [.. names.Select(name => name!.GetValue<string>())] : [$"{rule}"];

    private static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static double Number(JsonNode value) => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> FaultIf(bool isFault, string fault) => isFault ? [fault] : [];
}
