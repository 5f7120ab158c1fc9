using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>
/// The front matter that pages inherit. A <c>_directory.yml</c> applies to every page in its folder and below, as in Statiq; the
/// <c>cascade</c> of a section to every page below it, as in Hugo. A page's own keys win, then those of the nearest folder.
/// </summary>
/// <param name="ByFolder">The <c>_directory.yml</c> files by folder, relative to the input folder, without a trailing slash; <c>""</c> is
/// the input folder.</param>
/// <param name="Cascades">The same for <c>cascade</c>, by the folder of the section.</param>
public sealed record DirectoryMetadata(FrozenDictionary<string, YamlMap> ByFolder, FrozenDictionary<string, Cascade> Cascades)
{
    /// <summary>What the site says about the URLs of its pages.</summary>
    public SourcePlace Place { get; init; } = SourcePlace.Unknown;

    /// <summary>That of a whole site.</summary>
    public static (DirectoryMetadata Metadata, ImmutableArray<Diagnostic> Diagnostics) Read(LoadedSite loaded)
    {
        var (metadata, diagnostics) = Read(loaded.DirectoryMetadata, loaded.Pages);
        return (metadata with { Place = SourcePlace.Of(loaded.Sign, loaded.Pages.Concat(loaded.UnreadablePages)) }, diagnostics);
    }

    /// <param name="pages">Pages are only searched for <c>cascade</c>; their problems are reported when they are parsed.</param>
    public static (DirectoryMetadata Metadata, ImmutableArray<Diagnostic> Diagnostics) Read(
        ImmutableArray<ContentFile> files,
        ImmutableArray<ContentFile> pages
    )
    {
        var maps = new Dictionary<string, YamlMap>(StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in files)
        {
            var result = YamlReader.Read(file.Source);
            diagnostics.AddRange(result.Diagnostics);
            if (result.Node is YamlMap map)
                maps[FolderOf(file.InputPath)] = map;
            else if (result.Node is { } other)
                diagnostics.Add(NoMap(other));
        }

        var cascades = pages
            .Select(Cascade.Of)
            .OfType<Cascade>()
            .ToFrozenDictionary(cascade => FolderOf(cascade.Section), StringComparer.Ordinal);
        return (new DirectoryMetadata(maps.ToFrozenDictionary(StringComparer.Ordinal), cascades), diagnostics.ToImmutable());
    }

    /// <summary>The maps that apply to a page, nearest folder first.</summary>
    /// <param name="inputPath">The page's path inside the input folder.</param>
    public ImmutableArray<YamlMap> For(string inputPath)
    {
        if (ByFolder.Count == 0 && Cascades.Count == 0)
            return [];
        var maps = ImmutableArray.CreateBuilder<YamlMap>();
        var folder = inputPath;
        do
        {
            folder = FolderOf(folder);
            if (ByFolder.TryGetValue(folder, out var map))
                maps.Add(map);
            if (Cascades.TryGetValue(folder, out var cascade) && cascade.Section != inputPath)
                maps.AddRange(cascade.Maps);
        } while (folder.Length > 0);
        return maps.ToImmutable();
    }

    private static Diagnostic NoMap(YamlNode node) =>
        FileDiagnostics.YamlSyntax.At(
            node.Range,
            "The metadata of the folder is not a map of keys and values.",
            "Write 'key: value' on each line."
        );

    private static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";
}
