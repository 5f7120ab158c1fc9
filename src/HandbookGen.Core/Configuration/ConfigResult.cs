using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>The configuration and its problems. Any error means exit code 2; the other values can still be used.</summary>
public sealed record ConfigResult(SiteConfig Config, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The text of <c>statiq.json</c>; null when the site has none.</summary>
    public SourceFile? Source { get; init; }

    /// <summary>Whether the command line names other input folders than <c>statiq.json</c>.</summary>
    public bool HasTypedInputPaths { get; init; }
}
