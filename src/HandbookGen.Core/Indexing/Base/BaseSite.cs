using System.Collections.Frozen;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>The site as of another commit: it alone decides what is old.</summary>
public sealed class BaseSite
{
    private readonly FrozenDictionary<SitePath, SitePath> nowByThen;
    private readonly FrozenDictionary<SitePath, SitePath> thenByNow;
    private readonly FrozenDictionary<SitePath, SourceFile> sourcesThen;
    private readonly FrozenDictionary<SitePath, SourceFile> sourcesNow;
    private readonly FrozenDictionary<SitePath, SitePage> pagesThen;

    /// <param name="loaded">The files of the commit.</param>
    /// <param name="site">The site that they make.</param>
    /// <param name="now">The current files.</param>
    public BaseSite(LoadedBase loaded, Site site, LoadedSite now)
    {
        Name = loaded.Name;
        Site = site;
        nowByThen = loaded.Renamed;
        thenByNow = loaded.Renamed.ToFrozenDictionary(paths => paths.Value, paths => paths.Key);
        sourcesThen = loaded.Site.Sources.ToFrozenDictionary(source => source.Path);
        sourcesNow = now.Sources.ToFrozenDictionary(source => source.Path);
        pagesThen = site.Pages.ToFrozenDictionary(page => page.Page.Source.Path);
    }

    /// <summary>The commit as typed.</summary>
    public string Name { get; }

    public Site Site { get; }

    /// <summary>The current path of a file, which may be deleted.</summary>
    public SitePath Now(SitePath then) => nowByThen.GetValueOrDefault(then, then);

    /// <summary>The path that a current file had; null if another file had it.</summary>
    public SitePath? Then(SitePath now) =>
        thenByNow.TryGetValue(now, out var then) ? then
        : nowByThen.ContainsKey(now) ? null
        : now;

    /// <summary>The page that was made of the same file; null if there was none.</summary>
    public SitePage? Former(Page page) => Then(page.Source.Path) is { } then ? pagesThen.GetValueOrDefault(then) : null;

    /// <summary>Whether a page had the URL that it has now.</summary>
    public bool HadItsUrl(Page page) => Former(page)?.Page.Url == page.Url;

    /// <summary>Whether a page had an anchor, at its present URL or at the one that it had.</summary>
    public bool HadAnchor(Page page, string id) =>
        (Site.PageByUrl.TryGetValue(page.Url, out var there) && there.AnchorIds.Contains(id))
        || (Former(page)?.AnchorIds.Contains(id) ?? false);

    /// <summary>
    /// Whether a text was written since: one of a new file, or a part of a line that its file did not have. A range over several lines,
    /// such as the whole front matter, is as old as its file.
    /// </summary>
    public bool IsNew(SourceRange range)
    {
        if (!sourcesNow.TryGetValue(range.File, out var now))
            return false;
        if (Then(range.File) is not { } path || !sourcesThen.TryGetValue(path, out var then))
            return true;
        return !ReferenceEquals(then, now) && range.Line == range.EndLine && !HasLine(then.Text, now.LineAt(range.Line).TrimEnd());
    }

    private static bool HasLine(string text, ReadOnlySpan<char> wanted)
    {
        foreach (var line in text.AsSpan().Split('\n'))
        {
            if (text.AsSpan()[line].TrimEnd().SequenceEqual(wanted))
                return true;
        }

        return false;
    }
}
