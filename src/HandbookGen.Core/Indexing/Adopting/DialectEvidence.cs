using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Indexing.Adopting;

/// <summary>Tells from what pages contain which of them are written for kramdown although their name does not say so.</summary>
public static partial class DialectEvidence
{
    private sealed record Evidence(string Path, bool IsKramdown, bool IsHugo)
    {
        public string Folder => Path.Contains('/') ? Path[..Path.IndexOf('/')] : "";
    }

    /// <summary>
    /// One glob for a folder in which some pages have lines such as <c>{: #id}</c> and none has shortcodes; one for a single page in
    /// other folders.
    /// </summary>
    public static ImmutableArray<DialectRule> Of(IEnumerable<ContentFile> pages)
    {
        var read = pages.Where(page => !page.InputPath.EndsWith(".html.md", StringComparison.OrdinalIgnoreCase)).Select(Read).ToList();
        if (!read.Exists(page => page.IsHugo) && read.Exists(page => page.IsKramdown))
            return [new DialectRule("**", Dialect.Kramdown)];
        return
        [
            .. read.GroupBy(page => page.Folder, StringComparer.Ordinal)
                .OrderBy(folder => folder.Key, StringComparer.Ordinal)
                .SelectMany(Globs)
                .Select(glob => new DialectRule(glob, Dialect.Kramdown)),
        ];
    }

    private static IEnumerable<string> Globs(IGrouping<string, Evidence> folder) =>
        folder.Key.Length > 0 && folder.Any(page => page.IsKramdown) && !folder.Any(page => page.IsHugo)
            ? [folder.Key + "/**"]
            : folder.Where(page => page is { IsKramdown: true, IsHugo: false }).Select(page => page.Path).Order(StringComparer.Ordinal);

    private static Evidence Read(ContentFile page) =>
        new(page.InputPath, AttributeLine().IsMatch(page.Source.Text), Shortcode().IsMatch(page.Source.Text));

    // '{: #id}', '{:toc}', '{:.class}' on a line of its own.
    [GeneratedRegex(@"^ {0,3}\{:[ #.\w][^}\n]*\}\s*$", RegexOptions.Multiline)]
    private static partial Regex AttributeLine();

    [GeneratedRegex(@"\{\{[<%]")]
    private static partial Regex Shortcode();
}
