using System.Collections.Immutable;
using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Indexing.Redirects;

/// <summary>
/// Writes <c>.gitlab/route-map.yml</c>: the rules by which URLs are made, and before them the pages that have another one.
/// </summary>
public static class RouteMapText
{
    /// <param name="pages">The path of each page relative to the root, and its URL.</param>
    /// <param name="inputs">The input folders, relative to the root.</param>
    /// <param name="folder">The site's root in the repository, with a trailing slash; empty when the two are the same.</param>
    public static string Write(IEnumerable<(string Path, string Url)> pages, ImmutableArray<string> inputs, string folder)
    {
        var rules = new StringBuilder();
        foreach (var input in inputs)
        {
            var start = Pattern($"{folder}{input.Trim('/')}/");
            Add(rules, $"/{start}(|.+\\/)_?index(\\.html)?\\.md/", "\\1");
            Add(rules, $"/{start}(.+\\.html)\\.md/", "\\1");
            Add(rules, $"/{start}(.+)\\.md/", "\\1/");
            Add(rules, $"/{start}(.+)/", "\\1");
        }

        var map = RouteMap.Read(new RouteMapFile(new SourceFile(new SitePath(RouteMapFile.Path), rules.ToString()), folder));
        var own = new StringBuilder();
        foreach (var (path, url) in pages.OrderBy(page => page.Path, StringComparer.Ordinal))
        {
            if (map.Find(folder + path)?.Url != url)
                Add(own, folder + path, PublicOf(url));
        }

        return $"# Where GitLab finds the page of a file: https://docs.gitlab.com/ci/review_apps/#route-maps\n{own}{rules}";
    }

    /// <summary>A URL as <c>public</c> has it: without a slash at its start.</summary>
    public static string PublicOf(string url) => url.TrimStart('/');

    private static void Add(StringBuilder text, string source, string page) =>
        text.Append("- source: ").Append(Quoted(source)).Append("\n  public: ").Append(Quoted(page)).Append('\n');

    private static string Quoted(string text) => $"'{text.Replace("'", "''")}'";

    private static string Pattern(string text) =>
        string.Concat(text.Select(c => @".+*?()[]{}|^$\/".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));
}
