using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Validation;

namespace HandbookGen;

/// <summary>The commit that a site is compared with, after Load, Parse and Index: a site like any other.</summary>
/// <param name="Request">The request of the current site, with the settings of the commit.</param>
/// <param name="Diagnostics">What those phases found in it.</param>
internal sealed record IndexedBase(PipelineRequest Request, LoadedBase Loaded, BaseSite Site, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What its pages inherit.</summary>
    public required DirectoryMetadata Directories { get; init; }

    /// <summary>Null if there is no commit to compare with, or if it cannot be read.</summary>
    /// <param name="parsed">The current site; unchanged pages are not parsed again.</param>
    /// <param name="words">Those of the current site: a word that has changed is no difference between the two.</param>
    public static IndexedBase? Of(PipelineRequest request, LoadedInput loaded, ParsedSite parsed, WordsByLanguage words)
    {
        if (loaded.Base is not { } then)
            return null;
        // Not even the commit may keep the styles of pages if nobody trusts the change.
        var configThen =
            request.Trusted is null || then.Config.PageStyles == request.Config.PageStyles
                ? then.Config
                : then.Config with
                {
                    PageStyles = request.Config.PageStyles,
                };
        var requestThen = request with { Config = configThen, OnPhase = null, OnRule = null };
        var known = new ParsedBefore(request.Config, loaded.Site, parsed);
        var parsedThen = PipelinePhases.Parse(requestThen, then.Site, forRendering: false, known, words);
        var (site, diagnostics) = PipelinePhases.Index(requestThen, then.Site, parsedThen, PageHistory.None, baseSite: null, words);
        return new IndexedBase(
            requestThen,
            then,
            new BaseSite(then, site, loaded.Site),
            [.. then.Site.Diagnostics, .. parsedThen.Diagnostics, .. diagnostics]
        )
        {
            Directories = parsedThen.Directories,
        };
    }

    /// <summary>All findings of it, sorted, but those of its theme.</summary>
    public ImmutableArray<Diagnostic> AllDiagnostics() =>
        [.. Diagnostics.Concat(PipelinePhases.Validate(Request, Site.Site)).Distinct().Order()];

    /// <summary>Whether a diagnostic of the current site is new.</summary>
    public Func<Diagnostic, bool> NewIn(PipelineResult now)
    {
        var theme = PipelinePhases.Compile(Loaded.Theme);
        ImmutableArray<Diagnostic> all =
        [
            .. Diagnostics,
            .. theme.Diagnostics,
            .. PipelinePhases.Validate(Request, Site.Site),
            .. HandbookPipeline.NamesOf(Site.Site, theme),
        ];
        var sources = Loaded.Site.Sources.Concat(Loaded.Theme.Sources).DistinctBy(source => source.Path);
        var old = NewFindings.Count(all.Sort(), sources.ToDictionary(source => source.Path), Site.Now);
        var found = NewFindings.Of(now.Fingerprints(), old);
        return found.Contains;
    }
}
