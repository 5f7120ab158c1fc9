using System.Collections.Frozen;
using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Parsing;

/// <summary>What a site says about the URLs of its files: names alone do not tell which page is that of its folder.</summary>
/// <param name="Sign">The sign of the site; null for none.</param>
/// <param name="Indexed">The folders with an <c>_index.md</c> or <c>index.md</c>, inside the input folder, with a slash at the end.</param>
public sealed record SourcePlace(SiteSign? Sign, FrozenSet<string> Indexed)
{
    public static readonly SourcePlace Unknown = new(null, []);

    public static SourcePlace Of(SiteSign? sign, IEnumerable<ContentFile> pages) =>
        new(
            sign,
            pages
                .Where(page => IsIndex(NameOf(page.InputPath)))
                .Select(page => FolderOf(page.InputPath))
                .ToFrozenSet(StringComparer.Ordinal)
        );

    /// <summary>The URL of a page, as far as its file decides it.</summary>
    /// <param name="inputPath">The path inside the input folder.</param>
    public SourceUrl UrlOf(string inputPath, Dialect dialect)
    {
        if (dialect == Dialect.Gfm && IsReadme(inputPath) && !Indexed.Contains(FolderOf(inputPath)))
            return new SourceUrl(PageFileKind.Section, "/" + SourceUrl.Clean(FolderOf(inputPath)));
        // In Hugo, '.html.md' is a name like any other.
        return
            dialect == Dialect.Hugo
            && Sign is { Dialect: Dialect.Hugo }
            && inputPath.EndsWith(".html.md", StringComparison.OrdinalIgnoreCase)
            ? new SourceUrl(PageFileKind.Page, "/" + SourceUrl.Clean(inputPath[..^3]) + "/")
            : SourceUrl.Of(inputPath);
    }

    /// <summary>Whether hosts of repositories show a file on the page of its folder, whatever the case of its name.</summary>
    public static bool IsReadme(string inputPath) => NameOf(inputPath).Equals("readme.md", StringComparison.OrdinalIgnoreCase);

    private static bool IsIndex(ReadOnlySpan<char> name) =>
        name.Equals("_index.md", StringComparison.OrdinalIgnoreCase) || name.Equals("index.md", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> NameOf(string path) => path.AsSpan(path.LastIndexOf('/') + 1);

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
