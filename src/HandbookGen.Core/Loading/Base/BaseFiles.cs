using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>A file of a commit.</summary>
/// <param name="InputPath">Its path inside the input folder.</param>
/// <param name="SitePath">Relative to the site's root.</param>
/// <param name="Id">The hash of its bytes.</param>
internal sealed record BaseFile(string InputPath, SitePath SitePath, string Id);

/// <summary>The text files of a commit, read when they are asked for.</summary>
/// <param name="root">Full path of the site's root.</param>
/// <param name="option">What was typed, for problems.</param>
internal sealed class BaseFiles(string root, GitTree tree, OptionValue option) : IDisposable
{
    private readonly GitObjects objects = new(root);
    private readonly ImmutableArray<Problem>.Builder problems = ImmutableArray.CreateBuilder<Problem>();

    public ImmutableArray<Problem> Problems => problems.ToImmutable();

    /// <summary>Everything below a folder; names that begin with a dot are left out, as on the disk.</summary>
    /// <param name="folder">Relative to the site's root; may begin with <c>../</c>, and is empty for the root itself.</param>
    public IEnumerable<BaseFile> In(string folder)
    {
        if (InRepository(folder) is not { } start)
        {
            problems.Add(
                new Problem(
                    option.Range,
                    $"The folder '{folder}' is not in the repository of the commit '{option.Text}'.",
                    "Leave out --base, or compare a handbook of this repository."
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

    /// <summary>The files in their order; of one that has not changed the object of today.</summary>
    /// <param name="now">Today's files by their paths inside the input folders.</param>
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
                    $"'{file.SitePath}' of the commit '{option.Text}' is not in this clone.",
                    GitTree.Fetch(option.Text)
                )
            );
            return null;
        }

        // What was no text then could hold no anchor.
        return Utf8Text.Decode(file.SitePath, bytes).Source;
    }

    // The folder from the root of the repository, with a slash at its end; null outside the repository.
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
