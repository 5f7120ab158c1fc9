using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Reporters;

/// <summary>Text in the syntax of SARIF.</summary>
internal static class SarifText
{
    /// <summary>A message without arguments and links: its braces are doubled (§3.11.5), and nothing in it is a link (§3.11.6).</summary>
    public static JsonObject Message(string text)
    {
        var escaped = text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        if (escaped.Contains("](", StringComparison.Ordinal))
            escaped = escaped.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
        return new JsonObject { ["text"] = escaped };
    }

    /// <summary>A relative reference after RFC 3986: the path with every other character encoded.</summary>
    public static string UriOf(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    public static string LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Information => "note",
            _ => "none",
        };
}
