using System.Collections.Immutable;

namespace HandbookGen.Loading;

/// <summary>How the index differs from a commit.</summary>
/// <param name="Entries">The files that are new or changed.</param>
/// <param name="Gone">The paths that the index does not have any more.</param>
/// <param name="Renames">The files that git finds under another name.</param>
/// <param name="Unmerged">The paths with conflicts.</param>
internal sealed record IndexDifference(
    ImmutableArray<GitEntry> Entries,
    ImmutableHashSet<string> Gone,
    ImmutableArray<GitRename> Renames,
    ImmutableArray<string> Unmerged
)
{
    /// <summary>
    /// The commit has to follow. Files that are only announced (<c>git add --intent-to-add</c>) are not part of the index, as for
    /// <c>git commit</c>. Beyond 3,000 files, git only finds those renames that change nothing.
    /// </summary>
    public static ImmutableArray<string> Arguments { get; } =
    [
        "diff-index",
        "--cached",
        "--raw",
        "-z",
        "--no-abbrev",
        "--find-renames",
        "-l3000",
        "--ita-invisible-in-index",
        "--no-ext-diff",
        "--no-textconv",
    ];

    /// <summary>
    /// Each change is <c>:MODE MODE ID ID STATUS</c> and a path, with NUL behind both; for a rename (<c>R086</c>), a second path.
    /// </summary>
    public static IndexDifference Parse(string output)
    {
        var entries = ImmutableArray.CreateBuilder<GitEntry>();
        var gone = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var renames = ImmutableArray.CreateBuilder<GitRename>();
        var unmerged = ImmutableArray.CreateBuilder<string>();
        var fields = output.Split('\0');
        for (var i = 0; i + 1 < fields.Length; i += 2)
        {
            if (fields[i].Split(' ') is not [_, var mode, _, var id, var status])
                continue;
            var path = fields[i + 1];
            if (status[0] == 'R')
            {
                renames.Add(new GitRename(path, fields[i + 2]));
                gone.Add(path);
                path = fields[i + 2];
                i++;
            }

            if (status == "U")
                unmerged.Add(path);
            else if (status == "D")
                gone.Add(path);
            else
                entries.Add(new GitEntry(path, mode, id));
        }

        return new IndexDifference(entries.ToImmutable(), gone.ToImmutable(), renames.ToImmutable(), unmerged.ToImmutable());
    }

    /// <summary>The index, from the files of the commit.</summary>
    public ImmutableArray<GitEntry> AppliedTo(ImmutableArray<GitEntry> commit)
    {
        var changed = Entries.Select(entry => entry.Path).Concat(Gone).ToHashSet(StringComparer.Ordinal);
        return [.. commit.Where(entry => !changed.Contains(entry.Path)), .. Entries];
    }
}
