namespace HandbookGen.Indexing.Adopting;

/// <summary>The settings of Hugo about Markdown (<see href="https://gohugo.io/configuration/markup/"/>).</summary>
internal static class HugoMarkup
{
    private const string AutoId = "markup.goldmark.parser.autoHeadingID";

    // The second one is the name since Hugo 0.144.
    private static readonly string[] Types = ["markup.goldmark.parser.autoHeadingIDType", "markup.goldmark.parser.autoIDType"];

    /// <summary>The value for the setting <c>HeadingIdType</c>; null for the default of both programs.</summary>
    public static string? HeadingIdType(FlatSettings settings) =>
        settings.Value(AutoId) is "false" ? "none"
        : settings.Value(Types) is "github-ascii" or "blackfriday" ? settings.Value(Types)
        : null;

    /// <summary>The file with that value.</summary>
    public static string FileOfIdType(FlatSettings settings) => settings.FileOf([AutoId, .. Types]);

    /// <summary>Whether there are settings about anything else than the ids of headings.</summary>
    public static bool HasOthers(FlatSettings settings) =>
        settings.All.Any(setting =>
            setting.Key.StartsWith("markup.", StringComparison.OrdinalIgnoreCase)
            && !Types.Append(AutoId).Any(key => key.StartsWith(setting.Key, StringComparison.OrdinalIgnoreCase))
        );
}
