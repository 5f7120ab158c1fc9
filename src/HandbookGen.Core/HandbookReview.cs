using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Reviewing;

namespace HandbookGen;

/// <summary>The two sites of a review, made and compared.</summary>
public static class HandbookReview
{
    /// <summary>Load, Parse, Index, Validate for both sites, then the comparison. It is made whatever errors they have.</summary>
    /// <param name="request">With a base.</param>
    /// <param name="settings">Those of the request.</param>
    /// <param name="previewUrl">Where the new site can be seen; null for nowhere.</param>
    /// <exception cref="IOException">The disk failed, or git is not installed.</exception>
    public static ReviewResult Of(PipelineRequest request, ConfigResult settings, string? previewUrl)
    {
        var loaded = PipelinePhases.Load(request);
        var theme = PipelinePhases.ReadTheme(request);
        var ofRoot = FoundAtRoot.Of(request, settings, theme, loaded.Base);
        return Of(request, loaded, theme, ofRoot, previewUrl);
    }

    /// <summary>The same for files that need not be on disk.</summary>
    internal static ReviewResult Of(PipelineRequest request, LoadedInput loaded, ThemeFiles theme, FoundAtRoot ofRoot, string? previewUrl)
    {
        if (loaded.Base is not { } loadedThen)
            return new ReviewResult(null, [.. loaded.Diagnostics.Where(found => found.RuleId == FileDiagnostics.UnknownBase.Id)], theme);
        var words = WordsByLanguage.Of(theme).Words;
        var parsed = PipelinePhases.Parse(request, loaded.Site, forRendering: false, words: words);
        var then = IndexedBase.Of(request, loaded, parsed, words)!;
        var indexed = PipelinePhases.Index(request, loaded.Site, parsed, PageHistory.None, then.Site, words);
        var checkingThen = Task.Run(() => then.AllDiagnostics());
        ImmutableArray<Diagnostic> all =
        [
            .. loaded.Diagnostics,
            .. ofRoot.Now,
            .. HandbookPipeline.VanishedLockOf(request, loaded),
            .. parsed.Diagnostics,
            .. indexed.Diagnostics,
            .. PipelinePhases.Validate(request, indexed.Site),
        ];
        var result = HandbookPipeline.ResultOf(request, loaded.Site, indexed.Site, all, ofRoot.Sources);
        var now = new ReviewSide(
            indexed.Site,
            loaded.Site,
            parsed.Directories,
            [.. result.Diagnostics.Concat(result.Tolerated).Order()],
            result.Sources
        );
        var side = new ReviewSide(
            then.Site.Site,
            loadedThen.Site,
            then.Directories,
            [.. checkingThen.GetAwaiter().GetResult().Concat(ofRoot.Then).Order()],
            loadedThen
                .Site.Sources.Concat(loadedThen.Theme.Sources)
                .DistinctBy(source => source.Path)
                .ToFrozenDictionary(source => source.Path)
        );
        var tolerated = result.Tolerated.ToFrozenSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        var (review, pictures) = Reviewer.Compare(side, now, loadedThen, then.Site, tolerated, previewUrl);
        return new ReviewResult(review, [], theme)
        {
            Sources = result.Sources,
            Pictures = pictures,
            RulesUrl = result.RulesUrl,
        };
    }
}

/// <summary>A review, or why there is none.</summary>
/// <param name="Review">Null if the base cannot be read at all.</param>
/// <param name="Problems">Why.</param>
/// <param name="Theme">The theme of the new site, which the pages of the review look like.</param>
public sealed record ReviewResult(Review? Review, ImmutableArray<Diagnostic> Problems, ThemeFiles Theme)
{
    /// <summary>The texts of the files with new findings.</summary>
    public FrozenDictionary<SitePath, SourceFile> Sources { get; init; } = FrozenDictionary<SitePath, SourceFile>.Empty;

    /// <summary>The pictures that pages of the review may name, by that name without <c>../</c>.</summary>
    public FrozenDictionary<string, ReviewPicture> Pictures { get; init; } = FrozenDictionary<string, ReviewPicture>.Empty;

    /// <summary>As <see cref="PipelineResult.RulesUrl"/>.</summary>
    public string? RulesUrl { get; init; }
}
