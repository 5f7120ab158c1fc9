using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Redirects;

/// <summary>
/// What GitLab takes for the page of a file: the first entry whose <c>source</c> is the path of the file, or a pattern between slashes for
/// the whole path. See <see href="https://docs.gitlab.com/ci/review_apps/#route-maps"/>.
/// </summary>
/// <param name="Routes">In the order of the file.</param>
/// <param name="Folder">The site's root in the repository, with a trailing slash; empty when the two are the same.</param>
public sealed partial record RouteMap(ImmutableArray<RouteEntry> Routes, string Folder)
{
    // GitLab's patterns take time in proportion to the text, and so must ours: a stranger may write them.
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>The entries with a path and a page; what is no entry is left to GitLab.</summary>
    public static RouteMap Read(RouteMapFile file) =>
        new(
            YamlReader.Read(file.Source).Node is YamlList list
                ? [.. list.Items.OfType<YamlMap>().Select(RouteOf).OfType<RouteEntry>()]
                : [],
            file.Folder
        );

    /// <summary>The entry for a file and the URL that it leads to; null if there is none, or none that can be known.</summary>
    /// <param name="path">In the repository.</param>
    public (RouteEntry Route, string Url)? Find(string path)
    {
        foreach (var route in Routes)
        {
            if (route is { Pattern: null, IsPattern: true })
                return null;
            if (route.Pattern?.Match(path) is { Success: true } match)
                return (route, UrlOf(Reference().Replace(route.Public.Value, to => match.Groups[to.Value[1..]].Value)));
            if (!route.IsPattern && route.Source.Value == path)
                return (route, UrlOf(route.Public.Value));
        }

        return null;
    }

    /// <summary>The URL of a <c>public</c> path.</summary>
    public static string UrlOf(string path) => SourceUrl.UrlOf("/" + Uri.UnescapeDataString(path));

    private static RouteEntry? RouteOf(YamlMap entry)
    {
        if (entry.Find("source")?.Value is not YamlScalar source || entry.Find("public")?.Value is not YamlScalar page)
            return null;
        var isPattern = source.Value.Length > 1 && source.Value[0] == '/' && source.Value[^1] == '/';
        return new RouteEntry(source, page, isPattern, isPattern ? PatternOf(source.Value[1..^1]) : null);
    }

    // Null for a pattern that this library does not know, or that would take too much memory.
    private static Regex? PatternOf(string written)
    {
        try
        {
            return new Regex($"\\A(?:{written})\\z", Options);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\\[1-9]")]
    private static partial Regex Reference();
}

/// <summary>An entry.</summary>
/// <param name="Source">The path in the repository, or a pattern.</param>
/// <param name="Public">The path on the site; with <c>\1</c> for what the pattern's first group matched.</param>
/// <param name="Pattern">Null for a path, and for a pattern that is not known here.</param>
public sealed record RouteEntry(YamlScalar Source, YamlScalar Public, bool IsPattern, Regex? Pattern);
