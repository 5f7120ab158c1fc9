using System.Collections.Immutable;

namespace HandbookGen.Loading;

/// <summary>Names that begin with a dot. They are left out, unless a glob lets them in; <c>.git</c> is always left out.</summary>
/// <param name="Globs">A glob lets in what it matches, and everything below that has no further name with a dot.</param>
public sealed record HiddenNames(ImmutableArray<string> Globs)
{
    /// <summary>Every name is let in but <c>.git</c>.</summary>
    public static HiddenNames AllShown { get; } = new(["**"]);

    public static HiddenNames NoneShown { get; } = new([]);

    /// <summary>The first name in a path that keeps it out of the site; null if there is none.</summary>
    /// <param name="path">Relative, with <c>/</c>; may be empty.</param>
    public string? FirstIn(string path) => PartOf(path) is { } part ? part[(part.LastIndexOf('/') + 1)..] : null;

    /// <summary>The path up to that name, with it; null if there is none.</summary>
    /// <inheritdoc cref="FirstIn"/>
    public string? PartOf(string path)
    {
        if (!path.StartsWith('.') && !path.Contains("/.", StringComparison.Ordinal))
            return null;
        var shown = Globs.IsEmpty ? 0 : ShownLength(path);
        foreach (var range in path.AsSpan().Split('/'))
        {
            var name = path.AsSpan(range);
            if (name.StartsWith('.') && (range.Start.Value >= shown || IsGit(name)))
                return path[..range.End];
        }

        return null;
    }

    /// <summary>Whether a folder that is left out itself may contain something that is let in.</summary>
    public bool LeadBelow(string folder) =>
        !IsGit(folder.AsSpan(folder.LastIndexOf('/') + 1)) && Globs.Any(glob => Glob.MayMatchBelow(glob, folder));

    private static bool IsGit(ReadOnlySpan<char> name) => name.Equals(".git", StringComparison.OrdinalIgnoreCase);

    // The length of the longest part of the path, from its start, that a glob matches.
    private int ShownLength(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (Glob.IsMatchOfAny(Globs, path[..end]))
                return end;
        }

        return 0;
    }
}
