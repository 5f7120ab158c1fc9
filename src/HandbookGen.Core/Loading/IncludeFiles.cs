using System.Collections.Frozen;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>The Markdown files in the root's <c>assets</c> folder, which pages may include.</summary>
/// <param name="ByPath">By path inside the folder: <c>includes/team.md</c>.</param>
public sealed record IncludeFiles(FrozenDictionary<string, SourceFile> ByPath)
{
    public static readonly IncludeFiles None = Of([]);

    /// <summary>The pages, which <c>readfile</c> may include, by path: <c>content/docs/part.md</c>.</summary>
    public IReadOnlyDictionary<string, SourceFile> Pages { get; init; } = FrozenDictionary<string, SourceFile>.Empty;

    public static IncludeFiles Of(IEnumerable<ContentFile> files) =>
        new(files.ToFrozenDictionary(file => file.InputPath, file => file.Source, StringComparer.Ordinal));

    /// <param name="written">The path as an author wrote it: <c>./includes/team.md</c>.</param>
    public SourceFile? Find(string written) => ByPath.GetValueOrDefault(PathOf(written));

    /// <summary>
    /// The same, or else a page: below the root of the site if the path starts with a slash, otherwise beside another file.
    /// </summary>
    /// <param name="beside">The file with the path.</param>
    public SourceFile? Find(string written, SitePath beside)
    {
        if (Find(written) is { } found)
            return found;
        var folder = beside.Value[..(beside.Value.LastIndexOf('/') + 1)];
        return Pages.GetValueOrDefault(PathOf(written.StartsWith('/') ? written : folder + written));
    }

    /// <summary>With the pages of a site.</summary>
    public IncludeFiles WithPages(IEnumerable<ContentFile> pages)
    {
        var byPath = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var page in pages)
            byPath.TryAdd(page.Source.Path.Value, page.Source);
        return this with { Pages = byPath };
    }

    /// <summary>Whether the others have the same paths and are the same objects.</summary>
    public bool HasSameFilesAs(IncludeFiles other) => AreSame(ByPath, other.ByPath);

    /// <summary>The same of the pages.</summary>
    public bool HasSamePagesAs(IncludeFiles other) => AreSame(Pages, other.Pages);

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

    private static bool AreSame(IReadOnlyDictionary<string, SourceFile> some, IReadOnlyDictionary<string, SourceFile> others) =>
        some.Count == others.Count && some.All(file => ReferenceEquals(others.GetValueOrDefault(file.Key), file.Value));
}
