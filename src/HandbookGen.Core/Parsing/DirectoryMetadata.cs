using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>
/// The <c>_directory.yml</c> files: every page in their folder and below has their keys, unless it or a nearer folder sets them,
/// as in Statiq.
/// </summary>
/// <param name="ByFolder">By the folder's path inside the input folder, without a slash at the end; <c>""</c> is the input folder.</param>
public sealed record DirectoryMetadata(FrozenDictionary<string, YamlMap> ByFolder)
{
    public static (DirectoryMetadata Metadata, ImmutableArray<Diagnostic> Diagnostics) Read(ImmutableArray<ContentFile> files)
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

        return (new DirectoryMetadata(maps.ToFrozenDictionary(StringComparer.Ordinal)), diagnostics.ToImmutable());
    }

    /// <summary>What applies to a page, nearest folder first.</summary>
    /// <param name="inputPath">The page's path inside the input folder.</param>
    public ImmutableArray<YamlMap> For(string inputPath)
    {
        if (ByFolder.Count == 0)
            return [];
        var maps = ImmutableArray.CreateBuilder<YamlMap>();
        var folder = inputPath;
        do
        {
            folder = FolderOf(folder);
            if (ByFolder.TryGetValue(folder, out var map))
                maps.Add(map);
        }
        while (folder.Length > 0);
        return maps.ToImmutable();
    }

    private static Diagnostic NoMap(YamlNode node) => Diagnostic.Error(
        "HB9002", node.Range, "The metadata of a folder is no map of keys and values.", "Write 'key: value' on each line.");

    private static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";
}
