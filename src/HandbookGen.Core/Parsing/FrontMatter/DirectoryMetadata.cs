using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>
/// What pages inherit: the <c>_directory.yml</c> files apply to every page in their folder and below, as in Statiq; the <c>cascade</c> of
/// a section's front matter to every page below the section, as in Hugo. A page's own keys come first, then those of the nearest folder.
/// </summary>
/// <param name="ByFolder">The <c>_directory.yml</c> files by the folder's path inside the input folder, without a slash at the end; <c>""</c> is the input folder.</param>
/// <param name="Cascades">The same for <c>cascade</c>, by the folder of the section.</param>
public sealed record DirectoryMetadata(FrozenDictionary<string, YamlMap> ByFolder, FrozenDictionary<string, Cascade> Cascades)
{
    /// <param name="pages">Those with a <c>cascade</c> are read for it alone; what is wrong with them is reported when they are parsed.</param>
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

    /// <summary>What applies to a page, nearest folder first.</summary>
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
            "The metadata of a folder is no map of keys and values.",
            "Write 'key: value' on each line."
        );

    private static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";
}
