using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace HandbookGen.Benchmarks;

/// <summary>The minimum that Hugo needs to render the pages of a corpus: a layout with only the page's text.</summary>
internal static partial class HugoSite
{
    public static bool IsInstalled { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "hugo.exe" : "hugo")));

    /// <returns>Hugo's arguments for an output folder.</returns>
    public static Func<string, ImmutableArray<string>> Make(string corpus, string temporary)
    {
        var site = Path.Combine(temporary, "hugo-site");
        var content = Path.Combine(corpus, "content");
        Write(
            site,
            "hugo.toml",
            """
            baseURL = "/"
            disableKinds = ["taxonomy", "term", "rss"]
            [markup.goldmark.renderer]
            unsafe = true
            """
        );
        foreach (var layout in (ReadOnlySpan<string>)["home", "single", "list"])
            Write(site, $"layouts/_default/{layout}.html", "{{ .Content }}");
        foreach (var (name, isPaired) in ShortcodesOf(content))
            Write(site, $"layouts/shortcodes/{name}.html", isPaired ? "{{ .Inner }}" : "");
        return output => ["--quiet", "--source", site, "--contentDir", content, "--destination", output];
    }

    // Hugo rejects a page with an unknown shortcode.
    private static IEnumerable<(string Name, bool IsPaired)> ShortcodesOf(string content) =>
        Directory
            .EnumerateFiles(content, "*.md", SearchOption.AllDirectories)
            .SelectMany(file => Tag().Matches(File.ReadAllText(file)))
            .GroupBy(match => match.Groups["name"].Value, match => match.Groups["slash"].Length > 0, StringComparer.Ordinal)
            .Select(tags => (tags.Key, tags.Any(isClosing => isClosing)));

    private static void Write(string site, string name, string text)
    {
        var file = Path.Combine(site, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    [GeneratedRegex(@"\{\{[<%]\s*(?<slash>/?)\s*(?<name>[A-Za-z][\w-]*(/[\w-]+)*)")]
    private static partial Regex Tag();
}
