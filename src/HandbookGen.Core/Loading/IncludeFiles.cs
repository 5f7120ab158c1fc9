using System.Collections.Frozen;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>The Markdown files in the root's <c>assets</c> folder, which pages may include.</summary>
/// <param name="ByPath">By path inside the folder: <c>includes/team.md</c>.</param>
public sealed record IncludeFiles(FrozenDictionary<string, SourceFile> ByPath)
{
    public static readonly IncludeFiles None = Of([]);

    public static IncludeFiles Of(IEnumerable<ContentFile> files) =>
        new(files.ToFrozenDictionary(file => file.InputPath, file => file.Source, StringComparer.Ordinal));

    /// <param name="written">The path as an author wrote it: <c>./includes/team.md</c>.</param>
    public SourceFile? Find(string written) => ByPath.GetValueOrDefault(PathOf(written));

    /// <summary>Whether the others have the same paths and are the same objects.</summary>
    public bool HasSameFilesAs(IncludeFiles other) =>
        ByPath.Count == other.ByPath.Count && ByPath.All(file => ReferenceEquals(other.ByPath.GetValueOrDefault(file.Key), file.Value));

    /// <summary>Turns the path that an author wrote into the path inside the folder.</summary>
    public static string PathOf(string written)
    {
        var parts = new List<string>();
        foreach (var part in written.Trim().Split('/'))
        {
            if (part == "..")
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            else if (part is not ("" or "."))
                parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
