using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>A theme as text, not yet compiled. Files of later theme paths have replaced those of earlier ones.</summary>
/// <param name="Templates">By name without folder and ending: <c>templates/page.sbn-html</c> is <c>page</c>.</param>
/// <param name="Partials">The same for <c>partials/*.sbn-html</c>.</param>
/// <param name="Assets">Everything below <c>assets/</c>, copied to <c>/assets/</c> of the site.</param>
/// <param name="Diagnostics">Files that could not be read, or a theme that does not exist.</param>
public sealed record ThemeFiles(
    FrozenDictionary<string, SourceFile> Templates,
    FrozenDictionary<string, SourceFile> Partials,
    ImmutableArray<Asset> Assets,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>Of templates and partials; editors know it as Scriban in HTML.</summary>
    public const string Ending = ".sbn-html";

    /// <summary>
    /// The files of npm packages that pages load, each below its own folder in <c>/assets/</c>; empty before <c>npm ci</c>.
    /// </summary>
    public ImmutableArray<Asset> Packages { get; init; } = [];

    /// <summary>The templates and partials, in no particular order.</summary>
    public IEnumerable<SourceFile> Sources => Templates.Values.Concat(Partials.Values);
}
