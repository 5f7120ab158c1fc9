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
    /// <summary>A theme without files.</summary>
    public static ThemeFiles None { get; } =
        new(FrozenDictionary<string, SourceFile>.Empty, FrozenDictionary<string, SourceFile>.Empty, [], []);

    /// <summary>Of templates and partials; editors know it as Scriban in HTML.</summary>
    public const string Ending = ".sbn-html";

    /// <summary>
    /// The files of libraries that only some pages load, each below its own folder in <c>/assets/</c>: highlight.js, which comes with the
    /// theme, and Mermaid, which is missing before <c>npm ci</c>.
    /// </summary>
    public ImmutableArray<Asset> Packages { get; init; } = [];

    /// <summary>The language files of the site's own theme folders, in the order in which they replace words.</summary>
    public ImmutableArray<LanguageFile> Languages { get; init; } = [];

    /// <summary>Whether the site has a style sheet of its own, which pages load last.</summary>
    public bool HasCustomStyle => Assets.Any(asset => asset.InputPath == "custom.css");

    /// <summary>Whether the others have the same problems and packages, and the same texts.</summary>
    internal bool HasSameTextsAs(ThemeFiles other) =>
        AreSame(Templates, other.Templates)
        && AreSame(Partials, other.Partials)
        && Packages.SequenceEqual(other.Packages)
        && Languages.SequenceEqual(other.Languages)
        && HasCustomStyle == other.HasCustomStyle
        && Diagnostics.SequenceEqual(other.Diagnostics);

    private static bool AreSame(FrozenDictionary<string, SourceFile> some, FrozenDictionary<string, SourceFile> others) =>
        some.Count == others.Count
        && some.All(file =>
            others.GetValueOrDefault(file.Key) is { } other
            // Icons are made from their files, so that they are other objects each time.
            && (
                ReferenceEquals(other, file.Value)
                || (ThemeIcons.IsOne(other) && other.Path == file.Value.Path && other.Text == file.Value.Text)
            )
        );

    /// <summary>The templates, partials and language files, in no particular order.</summary>
    public IEnumerable<SourceFile> Sources => Templates.Values.Concat(Partials.Values).Concat(Languages.Select(file => file.Source));
}
