using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>A theme as text, not yet compiled. Files of later theme paths have replaced those of earlier ones.</summary>
/// <param name="Templates">By name without folder and ending: <c>templates/page.hbs</c> is <c>page</c>.</param>
/// <param name="Partials">The same for <c>partials/*.hbs</c>.</param>
/// <param name="Assets">Everything below <c>assets/</c>, copied to <c>/assets/</c> of the site.</param>
/// <param name="Diagnostics">What could not be read, or a theme that is nowhere.</param>
public sealed record ThemeFiles(
    FrozenDictionary<string, SourceFile> Templates,
    FrozenDictionary<string, SourceFile> Partials,
    ImmutableArray<Asset> Assets,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>The files of npm's packages that pages load, below their own folder of <c>/assets/</c>; empty where npm has not run.</summary>
    public ImmutableArray<Asset> Packages { get; init; } = [];

    /// <summary>The templates and partials, in no particular order.</summary>
    public IEnumerable<SourceFile> Sources => Templates.Values.Concat(Partials.Values);
}
