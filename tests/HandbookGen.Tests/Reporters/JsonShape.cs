using System.Text.Json;

namespace HandbookGen.Tests.Reporters;

/// <summary>The schema of one kind of JSON object: its required properties, and all allowed ones.</summary>
internal sealed record JsonShape(string[] Required, Dictionary<string, Action<JsonElement, string>> Properties)
{
    /// <summary>Fails at the first mismatch, and names it.</summary>
    public void Check(JsonElement json, string at)
    {
        json.ValueKind.ShouldBe(JsonValueKind.Object, at);
        foreach (var name in Required)
            json.TryGetProperty(name, out _).ShouldBeTrue($"{at} has no '{name}'");
        foreach (var property in json.EnumerateObject())
        {
            Properties.ShouldContainKey(property.Name, at);
            Properties[property.Name](property.Value, $"{at}.{property.Name}");
        }
    }

    public static void Text(JsonElement json, string at) => json.ValueKind.ShouldBe(JsonValueKind.String, at);

    public static void Flag(JsonElement json, string at) => json.ValueKind.ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False);

    /// <summary>An integer that is not below the smallest.</summary>
    public static Action<JsonElement, string> Number(int smallest) =>
        (json, at) =>
        {
            json.ValueKind.ShouldBe(JsonValueKind.Number, at);
            json.TryGetInt32(out var number).ShouldBeTrue(at);
            number.ShouldBeGreaterThanOrEqualTo(smallest, at);
        };

    public static Action<JsonElement, string> OneOf(params string[] values) =>
        (json, at) =>
        {
            Text(json, at);
            values.ShouldContain(json.GetString(), at);
        };

    public static Action<JsonElement, string> ListOf(Action<JsonElement, string> item, int atLeast = 0) =>
        (json, at) =>
        {
            json.ValueKind.ShouldBe(JsonValueKind.Array, at);
            json.GetArrayLength().ShouldBeGreaterThanOrEqualTo(atLeast, at);
            var i = 0;
            foreach (var each in json.EnumerateArray())
                item(each, $"{at}[{i++}]");
        };

    public static Action<JsonElement, string> MapOf(Action<JsonElement, string> item) =>
        (json, at) =>
        {
            json.ValueKind.ShouldBe(JsonValueKind.Object, at);
            foreach (var property in json.EnumerateObject())
                item(property.Value, $"{at}.{property.Name}");
        };
}
