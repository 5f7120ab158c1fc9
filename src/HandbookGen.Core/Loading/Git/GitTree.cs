using System.Collections.Frozen;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>The files of a commit.</summary>
/// <param name="Prefix">The site's root in the repository, with a slash at its end; empty when they are the same.</param>
/// <param name="IdByPath">The hash of each file's bytes, by its path from the root of the repository. Links and submodules are not among them.</param>
internal sealed record GitTree(string Prefix, FrozenDictionary<string, string> IdByPath)
{
    /// <summary>The tree of the commit where the current branch left the named one, or why there is none.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="name">A branch, a tag or a hash.</param>
    /// <exception cref="IOException">There is no git on this machine.</exception>
    public static (GitTree? Tree, Problem? Problem) Read(string root, string name, SourceRange range)
    {
        var place = Git.Ask(root, "rev-parse", "--is-shallow-repository", "--show-prefix");
        if (!place.Succeeded)
            return (null, NoRepository(range, place.Error));
        var answers = place.Output.Split('\n');
        var commit = Git.Ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
        if (!commit.Succeeded)
            return (null, answers[0] == "true" ? NotFetched(range, name) : Unknown(range, name));
        // What the target branch got after this one began is not lost here.
        var common = Git.Ask(root, "merge-base", commit.Output.Trim(), "HEAD");
        var list = Git.Ask(root, "ls-tree", "-r", "-z", "--full-tree", (common.Succeeded ? common : commit).Output.Trim());
        return list.Succeeded
            ? (new GitTree(answers[1], Entries(list.Output).ToFrozenDictionary(StringComparer.Ordinal)), null)
            : (null, new Problem(range, $"The files of the commit '{name}' cannot be listed: {list.Error}.", Fetch(name)));
    }

    /// <summary>What to do when a part of the commit is not there.</summary>
    public static string Fetch(string name) =>
        $"Fetch it with 'git fetch origin {name}'; in GitLab CI set 'GIT_DEPTH: \"0\"', in GitHub Actions 'fetch-depth: 0'.";

    // 'MODE blob ID', a tab and the path; 120000 is the mode of a link.
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
            "Run it where the repository is cloned, or leave out --base."
        );

    private static Problem NotFetched(SourceRange range, string name) =>
        new(range, $"The commit '{name}' is not in this clone, which is shallow.", Fetch(name));

    private static Problem Unknown(SourceRange range, string name) =>
        new(
            range,
            $"There is no commit '{name}' in this repository.",
            $"Fetch it with 'git fetch origin {name}', or name another branch, tag or commit, such as 'origin/main'."
        );
}
