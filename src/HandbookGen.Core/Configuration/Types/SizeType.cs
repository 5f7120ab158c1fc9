using System.Globalization;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>A number of bytes, as text with a unit: <c>4 MB</c>.</summary>
internal sealed record SizeType() : SettingType<long>("a size", "\"4 MB\"", "4MB")
{
    // Decimal, as in the names of the units.
    private static readonly (string Unit, long Bytes)[] Units = [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)];

    public override IEnumerable<Problem> Check(string key, ConfigNode node)
    {
        if (node is not ConfigText text)
            return [Mismatch(key, node)];
        return Parse(text.Value) is null ? [new Problem(node.Range, $"'{text.Value}' is not a size.", Advice(key, node.Range))] : [];
    }

    public override long Read(ConfigNode node) => Parse(((ConfigText)node).Value) ?? 0;

    public override JsonNode Show(long value) => JsonValue.Create(Format(value));

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = "^[1-9][0-9]{0,5} ?([kK]|M|G)B$" };

    /// <summary>In the largest unit that needs no fraction: <c>4 MB</c>.</summary>
    public static string Format(long bytes)
    {
        var (unit, size) = Units.FirstOrDefault(each => bytes % each.Bytes == 0, Units[^1]);
        return string.Create(CultureInfo.InvariantCulture, $"{bytes / size} {unit}");
    }

    private static long? Parse(string text)
    {
        foreach (var (unit, bytes) in Units)
        {
            if (
                text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
                && text[..^unit.Length].TrimEnd(' ') is { Length: > 0 and <= 6 } number
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count > 0
            )
                return count * bytes;
        }

        return null;
    }
}
