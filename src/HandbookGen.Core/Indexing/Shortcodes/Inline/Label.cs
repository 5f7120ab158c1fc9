using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; label name="scope::name" color="#428BCA" light="true" >}}</c>: a label of the issue tracker.</summary>
public sealed class Label : Shortcode
{
    public override string Name => "label";

    public override ShortcodeParameters Parameters { get; } = new([new("name"), new("color"), new("light", "true", "false")], 3);

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var name = call.Parameter("name", 0) ?? "";
        var color = call.Parameter("color", 1) ?? "";
        var problems =
            name.Length == 0 ? [new Problem(call.Range, "The label has no name.", "Write '{{< label name=\"…\" >}}'.")]
            : color.Length > 0 && !IsColor(color)
                ? new[] { new Problem(call.Range, $"'{color}' is not a color.", "Use a value such as '#428BCA', or an English name.") }
            : [];
        var style = IsColor(color) ? $" style=\"--label:{color}\"" : "";
        return Expansion.Of(LabelHtml.Write(name, style, call.Parameter("light", 2) == "true")) with { Problems = [.. problems] };
    }

    // Anything else could end the CSS declaration around it.
    private static bool IsColor(string color) =>
        color.Length > 0
        && (color[0] == '#' ? color.Length is 4 or 5 or 7 or 9 && color.Skip(1).All(char.IsAsciiHexDigit) : color.All(char.IsAsciiLetter));
}
