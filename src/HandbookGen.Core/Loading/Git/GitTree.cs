using System.Collections.Frozen;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>The files of a commit.</summary>
/// <param name="Prefix">The path of the site's root in the repository, with a trailing slash; empty when the two are the same.</param>
/// <param name="IdByPath">The hash of each file, by its path in the repository. Symbolic links and submodules are left out.</param>
internal sealed record GitTree(string Prefix, FrozenDictionary<string, string> IdByPath)
{
    /// <summary>The tree of the merge base of the named commit and HEAD, or why there is none.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="name">A branch, a tag or a hash.</param>
    /// <exception cref="IOException">Git is not installed.</exception>
    public static (GitTree? Tree, Problem? Problem) Read(string root, string name, SourceRange range)
    {
        var place = Git.Ask(root, "rev-parse", "--is-shallow-repository", "--show-prefix");
        if (!place.Succeeded)
            return (null, NoRepository(range, place.Error));
        var answers = place.Output.Split('\n');
        var commit = Git.Ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
        if (!commit.Succeeded)
            return (null, answers[0] == "true" ? NotFetched(range, name) : Unknown(range, name));
        // Commits on the target branch since this branch began must not look like removals.
        var common = Git.Ask(root, "merge-base", commit.Output.Trim(), "HEAD");
        var list = Git.Ask(root, "ls-tree", "-r", "-z", "--full-tree", (common.Succeeded ? common : commit).Output.Trim());
        return list.Succeeded
            ? (new GitTree(answers[1], Entries(list.Output).ToFrozenDictionary(StringComparer.Ordinal)), null)
            : (null, new Problem(range, $"The files of commit '{name}' cannot be listed: {list.Error}.", Fetch(name)));
    }

    /// <summary>The help for a commit that is missing from the clone, wholly or in part.</summary>
    public static string Fetch(string name) =>
        $"Fetch it with 'git fetch origin {name}'; in GitLab CI set 'GIT_DEPTH: \"0\"', in GitHub Actions 'fetch-depth: 0'.";

    // 'MODE blob ID', a tab and the path; mode 120000 is a symbolic link.
    private static IEnumerable<KeyValuePair<string, string>> Entries(string output)
    {
        foreach (var entry in output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            if (entry[..tab].Split(' ') is [not "120000", "blob", var id])
                yield return KeyValuePair.Create(entry[(tab + 1)..], id);
        }
    }

    private static Problem NoRepository(SourceRange range, string reason) =>
        new(
            range,
            $"There is no git repository to compare with: {reason.TrimEnd('.')}.",
            "Run it in a clone of the repository, or run it without '--base'."
        );

    private static Problem NotFetched(SourceRange range, string name) =>
        new(range, $"The commit '{name}' is missing from this shallow clone.", Fetch(name));

    private static Problem Unknown(SourceRange range, string name) =>
        new(
            range,
            $"No commit '{name}' in this repository.",
            $"Fetch it with 'git fetch origin {name}', or name another branch, tag or commit, such as 'origin/main'."
        );
}
