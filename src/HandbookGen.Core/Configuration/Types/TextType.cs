using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>Why a text cannot be used, and what to do about it.</summary>
/// <param name="Help">Null to show the type's example.</param>
internal sealed record TextFault(string Message, string? Help = null);

/// <summary>A text with its own checks.</summary>
internal sealed record TextType(string Expected, string Example, string OptionExample)
    : SettingType<string>(Expected, Example, OptionExample)
{
    /// <summary>Takes the key and the text; null when the text is fine.</summary>
    public Func<string, string, TextFault?> FindFault { get; init; } = (_, _) => null;

    /// <summary>Brings a text into the form that the rest of the program sees.</summary>
    public Func<string, string> Normalize { get; init; } = text => text;

    public override IEnumerable<Problem> Check(string key, ConfigNode node)
    {
        if (node is not ConfigText text)
            return [Mismatch(key, node)];
        return FindFault(key, text.Value) is { } fault
            ? [new Problem(node.Range, fault.Message, fault.Help ?? Advice(key, node.Range))]
            : [];
    }

    public override string Read(ConfigNode node) => Normalize(((ConfigText)node).Value);

    public override JsonNode Show(string value) => JsonValue.Create(value);

    public override JsonObject Schema() => new() { ["type"] = "string" };
}
