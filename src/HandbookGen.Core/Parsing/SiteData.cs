using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>The files of the <c>data</c> folders.</summary>
/// <param name="ByPath">By path, starting with <c>data/</c>; empty and unreadable files are missing.</param>
public sealed record SiteData(FrozenDictionary<string, YamlNode> ByPath)
{
    public static (SiteData Data, ImmutableArray<Diagnostic> Diagnostics) Read(ImmutableArray<ContentFile> files)
    {
        var read = InParallel.Map(files, file => (file.InputPath, Result: YamlReader.Read(file.Source)));
        var nodes = read.Where(file => file.Result.Node is not null)
            .ToFrozenDictionary(file => file.InputPath, file => file.Result.Node!, StringComparer.Ordinal);
        return (new SiteData(nodes), [.. read.SelectMany(file => file.Result.Diagnostics)]);
    }

    /// <summary>A file by name below <c>data</c>, or below <c>data/public</c>, where today's handbook stores downloaded files.</summary>
    /// <param name="name">Without its extension: <c>tech_stack</c>.</param>
    public YamlNode? Find(string name)
    {
        foreach (var folder in (ReadOnlySpan<string>)["data/", "data/public/"])
        {
            foreach (var ending in (ReadOnlySpan<string>)[".yml", ".yaml"])
            {
                if (ByPath.TryGetValue(folder + name + ending, out var node))
                    return node;
            }
        }

        return null;
    }
}
