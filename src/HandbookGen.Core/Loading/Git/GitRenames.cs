using System.Collections.Immutable;

namespace HandbookGen.Loading;

/// <summary>A file that git finds under another name.</summary>
/// <param name="Old">Its path in the repository before.</param>
/// <param name="New">Its path now.</param>
internal sealed record GitRename(string Old, string New);

/// <summary>What differs between two states of a repository.</summary>
/// <param name="Renames">The renamed files.</param>
/// <param name="Changed">The files whose bytes differ, by their new path; those that were removed, by their old one.</param>
internal sealed record GitChanges(ImmutableArray<GitRename> Renames, ImmutableArray<string> Changed);

/// <summary>The files that were renamed between a commit and the work tree, by git's own comparison of contents.</summary>
internal static class GitRenames
{
    // Git compares each missing file with each new one; beyond this number it only finds those whose contents are the same.
    private const string MostFiles = "-l3000";

    private static readonly ImmutableArray<string> Comparison =
    [
        "diff",
        "--name-status",
        "-z",
        "--find-renames",
        MostFiles,
        "--no-ext-diff",
        "--no-textconv",
    ];

    /// <summary>The changes in the whole repository, also of files that are not committed or not even added.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="commit">A hash.</param>
    /// <exception cref="IOException">Git is not installed.</exception>
    public static GitChanges Read(string root, string commit)
    {
        // Files that were not added are made known to a copy of the index, so that nothing changes in the repository.
        var folder = Directory.CreateTempSubdirectory("handbookgen-");
        try
        {
            var index = Path.Combine(folder.FullName, "index");
            var current = Path.GetFullPath(Git.Ask(root, "rev-parse", "--git-path", "index").Output.Trim(), root);
            if (File.Exists(current))
                File.Copy(current, index);
            ImmutableArray<string> unfiltered = [.. WithoutFilters(root)];
            Git.Ask(root, index, [.. unfiltered, "add", "--intent-to-add", "--", "."]);
            var answer = Git.Ask(root, index, [.. unfiltered, .. Comparison, commit, "--"]);
            return Parse(answer.Output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The same between two commits; the work tree does not matter.</summary>
    /// <inheritdoc cref="Read(string, string)"/>
    public static GitChanges Read(string root, string commit, string head) =>
        Parse(Git.Ask(root, [.. Comparison, commit, head, "--"]).Output);

    // 'R086', the old path and the new one, or 'M' and the path, each ending with NUL.
    private static GitChanges Parse(string output)
    {
        var fields = output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var renames = ImmutableArray.CreateBuilder<GitRename>();
        var changed = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at + 1 < fields.Length; )
        {
            if (fields[at][0] != 'R')
            {
                changed.Add(fields[at + 1]);
                at += 2;
                continue;
            }

            renames.Add(new GitRename(fields[at + 1], fields[at + 2]));
            // Less than the same bytes.
            if (fields[at] != "R100")
                changed.Add(fields[at + 2]);
            at += 3;
        }

        return new GitChanges(renames.ToImmutable(), changed.ToImmutable());
    }

    // A filter is another program, which a setting of the repository could start.
    private static IEnumerable<string> WithoutFilters(string root) =>
        Git.Ask(root, "config", "--null", "--name-only", "--get-regexp", @"^filter\..*\.(clean|process|required)$")
            .Output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Distinct()
            .SelectMany(key => (string[])["-c", key.EndsWith(".required", StringComparison.Ordinal) ? $"{key}=false" : $"{key}="]);
}
