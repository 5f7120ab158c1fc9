using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>The files of the <c>data</c> folders.</summary>
/// <param name="ByPath">By path, starting with <c>data/</c>; empty and unreadable files are missing.</param>
/// <param name="UnreadPaths">The paths of the files with errors. Parts of them may have been read all the same.</param>
public sealed record SiteData(FrozenDictionary<string, YamlNode> ByPath, FrozenSet<string> UnreadPaths)
{
    private static readonly ImmutableArray<string> Folders = ["data/", "data/public/"];
    private static readonly ImmutableArray<string> Endings = [".yml", ".yaml"];

    /// <summary>The folder with one file per person.</summary>
    public const string TeamMembers = "data/team_members/";

    /// <param name="unreadable">The files that Load could not read.</param>
    public static (SiteData Data, ImmutableArray<Diagnostic> Diagnostics) Read(
        ImmutableArray<ContentFile> files,
        ImmutableArray<ContentFile> unreadable
    )
    {
        var read = InParallel.Map(files, file => (file.InputPath, Result: YamlReader.Read(file.Source)));
        var nodes = read.Where(file => file.Result.Node is not null)
            .ToFrozenDictionary(file => file.InputPath, file => file.Result.Node!, StringComparer.Ordinal);
        var unread = read.Where(file => !file.Result.Diagnostics.IsEmpty)
            .Select(file => file.InputPath)
            .Concat(unreadable.Select(file => file.InputPath));
        return (new SiteData(nodes, unread.ToFrozenSet(StringComparer.Ordinal)), [.. read.SelectMany(file => file.Result.Diagnostics)]);
    }

    /// <summary>A file by name below <c>data</c>, or below <c>data/public</c>, where today's handbook stores downloaded files.</summary>
    /// <param name="name">Without its extension: <c>tech_stack</c>.</param>
    public YamlNode? Find(string name)
    {
        foreach (var path in PathsOf(name))
        {
            if (ByPath.TryGetValue(path, out var node))
                return node;
        }

        return null;
    }

    /// <summary>Whether <see cref="Find"/> would return the file, or one before it, if it could be read.</summary>
    public bool IsUnread(string name) => PathsOf(name).TakeWhile(path => !ByPath.ContainsKey(path)).Any(UnreadPaths.Contains);

    /// <summary>Whether a path is one where <see cref="Find"/> looks for a name.</summary>
    public static bool IsNamed(string path, string name) => PathsOf(name).Contains(path, StringComparer.Ordinal);

    private static IEnumerable<string> PathsOf(string name) => from folder in Folders from ending in Endings select folder + name + ending;
}
