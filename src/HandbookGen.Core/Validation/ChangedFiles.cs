using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;

namespace HandbookGen.Validation;

/// <summary>What differs between the site and another commit of it.</summary>
public sealed class ChangedFiles
{
    private readonly Site site;
    private readonly FrozenSet<SitePath> same;
    private readonly FrozenSet<string> urls;

    /// <param name="loaded">The current files.</param>
    /// <param name="loadedBase">The files of the commit; an unchanged file is the same object as in <paramref name="loaded"/>.</param>
    public ChangedFiles(LoadedSite loaded, LoadedBase loadedBase, Site site)
    {
        this.site = site;
        var then = loadedBase
            .Pages.Concat(loadedBase.DirectoryMetadata)
            .Concat(loadedBase.Data)
            .Select(file => file.Source)
            .Concat(loadedBase.Includes.ByPath.Values)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        same = loaded.Sources.Where(then.Contains).Select(source => source.Path).ToFrozenSet();
        var now = loaded.Sources.ToHashSet(ReferenceEqualityComparer.Instance);
        var assets = loaded.Assets.Select(asset => asset.InputPath).ToHashSet(StringComparer.Ordinal);
        urls = site
            .Pages.Where(page => !then.Contains(page.Page.Source))
            .Select(page => page.Page.Url)
            .Concat(site.Promises.BasePages.Where(page => !site.PageByUrl.ContainsKey(page.Url)).Select(page => page.Url))
            .Concat(loadedBase.Pages.Where(page => !now.Contains(page.Source)).Select(page => "/" + page.InputPath))
            .Concat(loadedBase.AssetPaths.Where(path => !assets.Contains(path)).Select(path => "/" + path))
            .Select(LinkResolver.KeyOf)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a finding is in a changed file, or about a link from another file to a changed one.</summary>
    public bool Concern(Diagnostic diagnostic) =>
        !same.Contains(diagnostic.Range.File)
        || (
            (diagnostic.RuleId.StartsWith("HB1", StringComparison.Ordinal) || diagnostic.RuleId.StartsWith("HB5", StringComparison.Ordinal))
            && LeadsToChanged(diagnostic.Range)
        );

    private bool LeadsToChanged(SourceRange range)
    {
        foreach (var page in site.Pages.Where(page => page.Page.Source.Path == range.File))
        {
            if (page.Links.Where(link => link.Range == range).Any(link => site.Links.KeysFor(page.Page, link.Url).Any(urls.Contains)))
                return true;
        }

        return false;
    }
}
