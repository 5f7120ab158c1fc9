using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>A file in a commit.</summary>
/// <param name="InputPath">Its path inside the input folder.</param>
/// <param name="SitePath">Relative to the site's root.</param>
/// <param name="Id">The hash of its bytes.</param>
internal sealed record BaseFile(string InputPath, SitePath SitePath, string Id);

/// <summary>The text files of a commit, read on demand.</summary>
/// <param name="root">Full path of the site's root.</param>
/// <param name="option">The option as typed, for problems.</param>
internal sealed class BaseFiles(string root, GitTree tree, OptionValue option) : IDisposable
{
    private readonly GitObjects objects = new(root);
    private readonly ImmutableArray<Problem>.Builder problems = ImmutableArray.CreateBuilder<Problem>();

    public ImmutableArray<Problem> Problems => problems.ToImmutable();

    /// <summary>All files below a folder, except names that begin with a dot, as on disk.</summary>
    /// <param name="folder">Relative to the site's root; may begin with <c>../</c>; empty for the root itself.</param>
    public IEnumerable<BaseFile> In(string folder)
    {
        if (InRepository(folder) is not { } start)
        {
            problems.Add(
                new Problem(
                    option.Range,
                    $"The folder '{folder}' is outside the repository that contains the commit '{option.Text}'.",
                    "Run without '--base', or name a folder in this repository."
                )
            );
            return [];
        }

        return from entry in tree.IdByPath
            where entry.Key.StartsWith(start, StringComparison.Ordinal)
            let path = entry.Key[start.Length..]
            where path[0] != '.' && !path.Contains("/.", StringComparison.Ordinal)
            select new BaseFile(path, new SitePath(folder.Length == 0 ? path : folder + "/" + path), entry.Value);
    }

    /// <summary>Null when the commit has no such file.</summary>
    public SourceFile? ReadAtRoot(string name) =>
        tree.IdByPath.TryGetValue(tree.Prefix + name, out var id) ? Read(new BaseFile(name, new SitePath(name), id)) : null;

    /// <summary>The files in the given order; for an unchanged file, the object of the current site.</summary>
    /// <param name="now">The current files, by their path inside the input folder.</param>
    public ImmutableArray<ContentFile> ReadAll(IEnumerable<BaseFile> files, FrozenDictionary<string, ContentFile> now)
    {
        ImmutableArray<BaseFile> all = [.. files];
        var unchanged = InParallel.Map(
            all,
            file => now.TryGetValue(file.InputPath, out var same) && GitHash.IsOf(same.Source.Text, file.Id) ? same : null
        );
        var read = ImmutableArray.CreateBuilder<ContentFile>(all.Length);
        foreach (var (file, same) in all.Zip(unchanged))
        {
            if (same is not null)
                read.Add(same);
            else if (Read(file) is { } source)
                read.Add(new ContentFile(source, file.InputPath));
        }

        return read.ToImmutable();
    }

    public void Dispose() => objects.Dispose();

    private SourceFile? Read(BaseFile file)
    {
        var bytes = objects.Read(file.Id);
        if (bytes is null)
        {
            problems.Add(
                new Problem(
                    option.Range,
                    $"'{file.SitePath}' of commit '{option.Text}' is missing from this clone.",
                    GitTree.Fetch(option.Text)
                )
            );
            return null;
        }

        // A file that was not text in that commit had no anchors.
        return Utf8Text.Decode(file.SitePath, bytes).Source;
    }

    // The folder relative to the root of the repository, with a trailing slash; null when it is outside.
    private string? InRepository(string folder)
    {
        var parts = new List<string>();
        foreach (var part in (tree.Prefix + folder).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }

        return string.Concat(parts.Select(part => part + "/"));
    }
}
