using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Dialects;

namespace HandbookGen;

/// <summary>
/// What Parse made of a similar site: of the previous version of a workspace, or of the site that is compared with a commit. Parse takes
/// over what it would make again.
/// </summary>
/// <param name="Config">The settings of that site.</param>
/// <param name="Loaded">Its files.</param>
/// <param name="Parsed">What Parse made of them.</param>
internal sealed record ParsedBefore(SiteConfig Config, LoadedSite Loaded, ParsedSite Parsed)
{
    /// <summary>The data, if all data files are the same; null if not.</summary>
    public ParsedData? DataFor(LoadedSite now) =>
        now.Data.SequenceEqual(Loaded.Data) && now.UnreadableData.SequenceEqual(Loaded.UnreadableData) ? Parsed.Data : null;

    /// <summary>
    /// Answers for a file with the page that Parse made of the same text, if it would make it again. A page also depends on the settings,
    /// on what it includes, and on what it inherits from the folders above it.
    /// </summary>
    /// <param name="config">The settings of the site to parse; only the same object counts as the same settings.</param>
    /// <param name="now">Its files.</param>
    public Func<ContentFile, bool, ParseResult?> ResultsFor(SiteConfig config, LoadedSite now)
    {
        if (!ReferenceEquals(config, Config) || now.Sign != Loaded.Sign)
            return (_, _) => null;
        var results = Parsed.Results.ToDictionary(result => result.Page.InputPath, StringComparer.Ordinal);
        var changedFolders = ChangedFolders(now);
        var sameIncludes = now.Includes.HasSameFilesAs(Loaded.Includes);
        var samePages = now.Includes.HasSamePagesAs(Loaded.Includes);
        return (file, isGenerated) =>
            results.TryGetValue(file.InputPath, out var result)
            && result.Page is var page
            && page.IsGenerated == isGenerated
            && page.Source.Path == file.Source.Path
            && page.Source.Text == file.Source.Text
            // Its URL depends on what else is in the folder.
            && !SourcePlace.IsReadme(file.InputPath)
            && (sameIncludes || !page.Shortcodes.Any(Include.IsOf))
            && (samePages || !page.Shortcodes.Any(Include.IsOfPage))
            && !changedFolders.Any(folder => folder.Length == 0 || file.InputPath.StartsWith(folder, StringComparison.Ordinal))
                ? result
                : null;
    }

    // Those whose pages inherit something else than before: relative to the input folder, with a slash at the end.
    private ImmutableArray<string> ChangedFolders(LoadedSite now) =>
        [
            .. Differences(now.DirectoryMetadata, Loaded.DirectoryMetadata)
                .Concat(Differences(now.Pages, Loaded.Pages).Where(page => Cascade.Of(page) is not null))
                .Select(file => file.InputPath[..(file.InputPath.LastIndexOf('/') + 1)])
                .Distinct(StringComparer.Ordinal),
        ];

    private static IEnumerable<ContentFile> Differences(ImmutableArray<ContentFile> some, ImmutableArray<ContentFile> others) =>
        some.Except(others).Concat(others.Except(some));
}
