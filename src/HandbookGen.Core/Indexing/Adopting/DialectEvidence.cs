using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Adopting;

/// <summary>
/// Tells from what pages contain which of them are written for kramdown although their name does not say so, and whether all are for the
/// file view of a host.
/// </summary>
public static partial class DialectEvidence
{
    private sealed record Evidence(string Path, bool IsKramdown, bool IsHugo, bool HasFrontMatter)
    {
        public string Folder => Path.Contains('/') ? Path[..Path.IndexOf('/')] : "";
    }

    /// <summary>
    /// One glob for a folder in which some pages have lines such as <c>{: #id}</c> and none has shortcodes; one for a single page in
    /// other folders. All are <c>gfm</c> if there is a README and no page has shortcodes or front matter, which a generator would read.
    /// </summary>
    public static ImmutableArray<ByGlob<Dialect>> Of(IEnumerable<ContentFile> pages)
    {
        var read = pages.Where(page => !page.InputPath.EndsWith(".html.md", StringComparison.OrdinalIgnoreCase)).Select(Read).ToList();
        if (!read.Exists(page => page.IsHugo) && read.Exists(page => page.IsKramdown))
            return [new ByGlob<Dialect>("**", Dialect.Kramdown)];
        if (
            !read.Exists(page => page.IsKramdown || page.IsHugo || page.HasFrontMatter)
            && read.Exists(page => SourcePlace.IsReadme(page.Path))
        )
            return [new ByGlob<Dialect>("**", Dialect.Gfm)];
        return
        [
            .. read.GroupBy(page => page.Folder, StringComparer.Ordinal)
                .OrderBy(folder => folder.Key, StringComparer.Ordinal)
                .SelectMany(Globs)
                .Select(glob => new ByGlob<Dialect>(glob, Dialect.Kramdown)),
        ];
    }

    private static IEnumerable<string> Globs(IGrouping<string, Evidence> folder) =>
        folder.Key.Length > 0 && folder.Any(page => page.IsKramdown) && !folder.Any(page => page.IsHugo)
            ? [folder.Key + "/**"]
            : folder.Where(page => page is { IsKramdown: true, IsHugo: false }).Select(page => page.Path).Order(StringComparer.Ordinal);

    private static Evidence Read(ContentFile page) =>
        new(
            page.InputPath,
            AttributeLine().IsMatch(page.Source.Text),
            Shortcode().IsMatch(page.Source.Text),
            page.Source.Text.StartsWith("---", StringComparison.Ordinal)
        );

    // '{: #id}', '{:toc}', '{:.class}' on a line of its own.
    [GeneratedRegex(@"^ {0,3}\{:[ #.\w][^}\n]*\}\s*$", RegexOptions.Multiline)]
    private static partial Regex AttributeLine();

    [GeneratedRegex(@"\{\{[<%]")]
    private static partial Regex Shortcode();
}
