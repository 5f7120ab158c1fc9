using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>A severity that can be reported. <c>None</c> is not allowed: an error always ends the run with an exit code above 0.</summary>
internal sealed record LevelType() : SettingType<Severity>("'Information', 'Warning' or 'Error'", "\"Warning\"", "Warning")
{
    private static readonly ImmutableArray<string> Names = ["Information", "Warning", "Error"];

    public override ImmutableArray<string> Choices => Names;

    public override IEnumerable<Problem> Check(string key, ConfigNode node) =>
        node is ConfigText text && Find(text.Value) is not null and not Severity.None ? [] : [Mismatch(key, node)];

    public override Severity Read(ConfigNode node) => Find(((ConfigText)node).Value)!.Value;

    public override JsonNode Show(Severity value) => JsonValue.Create(value.ToString());

    public override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. Names.Select(name => JsonValue.Create(name))]) };

    /// <summary>The severity with this name, in any case, because reports write it in lower case.</summary>
    public static Severity? Find(string name) =>
        Enum.GetValues<Severity>()
            .Where(severity => severity.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(severity => (Severity?)severity)
            .FirstOrDefault();
}
