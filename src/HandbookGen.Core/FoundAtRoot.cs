using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen;

/// <summary>What is wrong beside the pages of a review: with settings that are not trusted, and with templates.</summary>
/// <param name="Now">Of the new site.</param>
/// <param name="Then">Of the old one.</param>
/// <param name="Sources">The texts of the files with findings of the new site.</param>
internal sealed record FoundAtRoot(ImmutableArray<Diagnostic> Now, ImmutableArray<Diagnostic> Then, ImmutableArray<SourceFile> Sources)
{
    public static readonly FoundAtRoot Nothing = new([], [], []);

    /// <param name="settings">Those of the request.</param>
    /// <param name="theme">That of the new site.</param>
    /// <param name="then">The old site; null if it cannot be read.</param>
    public static FoundAtRoot Of(PipelineRequest request, ConfigResult settings, ThemeFiles theme, LoadedBase? then)
    {
        var ofSettings = settings.Diagnostics.Where(found => found.RuleId == FileDiagnostics.UntrustedChange.Id);
        ImmutableArray<SourceFile> sources = [.. settings.Source is { } source ? [source] : (SourceFile[])[], .. theme.Sources];
        // A theme that comes from another commit is not what has changed, and compiling takes a while.
        return request.Trusted is null && then is not null && HasChanged(request, then)
            ? new FoundAtRoot(
                [.. ofSettings, .. PipelinePhases.Compile(theme).Diagnostics],
                PipelinePhases.Compile(then.Theme).Diagnostics,
                sources
            )
            : new FoundAtRoot([.. ofSettings, .. theme.Diagnostics], request.Trusted is null ? theme.Diagnostics : [], sources);
    }

    private static bool HasChanged(PipelineRequest request, LoadedBase then) =>
        then.Changed.Any(file =>
            file.Value == SiteRoot.ConfigName
            || request.Config.ThemePaths.Any(folder => file.Value.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal))
        );
}
