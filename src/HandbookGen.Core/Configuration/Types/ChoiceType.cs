using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>One of a few words, in lower case and joined by hyphens.</summary>
internal sealed record ChoiceType<T>(string Expected, string Example, string OptionExample)
    : SettingType<T>(Expected, Example, OptionExample)
    where T : struct, Enum
{
    public override ImmutableArray<string> Choices => ChoiceNames<T>.All;

    public override IEnumerable<Problem> Check(string key, ConfigNode node)
    {
        if (node is not ConfigText text)
            return [Mismatch(key, node)];
        if (ChoiceNames<T>.Find(text.Value) is not null)
            return [];
        return NearestName.Of(text.Value, Choices) is { } near
            ? [new Problem(node.Range, $"'{key}' is '{text.Value}', but must be {Expected}.", $"Did you mean '{near}'?")]
            : [Mismatch(key, node)];
    }

    public override T Read(ConfigNode node) => ChoiceNames<T>.Find(((ConfigText)node).Value)!.Value;

    public override JsonNode Show(T value) => JsonValue.Create(ChoiceNames<T>.Of(value));

    public override JsonObject Schema() => ChoiceNames<T>.Schema();
}

/// <summary>The names of the values, as settings write them.</summary>
internal static class ChoiceNames<T>
    where T : struct, Enum
{
    public static readonly ImmutableArray<string> All = [.. Enum.GetNames<T>().Select(Name)];

    /// <summary><c>'hugo', 'kramdown' or 'gfm'</c>.</summary>
    public static string Either => $"'{string.Join("', '", All[..^1])}' or '{All[^1]}'";

    public static T? Find(string name) => All.IndexOf(name) is >= 0 and var index ? Enum.GetValues<T>()[index] : null;

    public static string Of(T value) => All[Array.IndexOf(Enum.GetValues<T>(), value)];

    public static JsonObject Schema() => new() { ["enum"] = new JsonArray([.. All.Select(name => JsonValue.Create(name))]) };

    // GithubAscii: github-ascii.
    private static string Name(string member) =>
        string.Concat(member.Select((c, at) => at > 0 && char.IsAsciiLetterUpper(c) ? $"-{c}" : $"{c}")).ToLowerInvariant();
}
