using System.Collections.Immutable;

namespace HandbookGen.Loading;

/// <summary>A file that git finds under another name.</summary>
/// <param name="Old">Its path in the repository before.</param>
/// <param name="New">Its path now.</param>
internal sealed record GitRename(string Old, string New);

/// <summary>The files that were renamed between a commit and the work tree, by git's own comparison of contents.</summary>
internal static class GitRenames
{
    // Git compares each missing file with each new one; beyond this number it only finds those whose contents are the same.
    private const string MostFiles = "-l3000";

    /// <summary>The renames in the whole repository, also of files that are not committed or not even added.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="commit">A hash.</param>
    /// <exception cref="IOException">Git is not installed.</exception>
    public static ImmutableArray<GitRename> Read(string root, string commit)
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
            var answer = Git.Ask(
                root,
                index,
                [
                    .. unfiltered,
                    "diff",
                    "--name-status",
                    "-z",
                    "--find-renames",
                    MostFiles,
                    "--diff-filter=R",
                    "--no-ext-diff",
                    "--no-textconv",
                    commit,
                    "--",
                ]
            );
            return [.. Parse(answer.Output)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // 'R086', the old path and the new one, each ending with NUL.
    private static IEnumerable<GitRename> Parse(string output) =>
        output.Split('\0').Chunk(3).Where(fields => fields.Length == 3).Select(fields => new GitRename(fields[1], fields[2]));

    // A filter is another program, which a setting of the repository could start.
    private static IEnumerable<string> WithoutFilters(string root) =>
        Git.Ask(root, "config", "--null", "--name-only", "--get-regexp", @"^filter\..*\.(clean|process|required)$")
            .Output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Distinct()
            .SelectMany(key => (string[])["-c", key.EndsWith(".required", StringComparison.Ordinal) ? $"{key}=false" : $"{key}="]);
}
