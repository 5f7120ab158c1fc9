using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>The configuration and what is wrong with it. Any error means exit code 2; the other values are still usable.</summary>
public sealed record ConfigResult(SiteConfig Config, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The text of <c>statiq.json</c>; null when the site has none.</summary>
    public SourceFile? Source { get; init; }

    /// <summary>Whether the command line chose other input folders than <c>statiq.json</c> does.</summary>
    public bool HasTypedInputPaths { get; init; }
}
