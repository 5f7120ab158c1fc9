using System.Collections.Frozen;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>The files of a commit.</summary>
/// <param name="Commit">Its hash.</param>
/// <param name="Prefix">The current path of the site's root in the repository, with a trailing slash; empty when the two are the
/// same.</param>
/// <param name="IdByPath">The hash of each file, by its path in the repository. Symbolic links and submodules are left out.</param>
internal sealed record GitTree(string Commit, string Prefix, FrozenDictionary<string, string> IdByPath)
{
    /// <summary>The tree of the merge base of the named commit and HEAD, or of that commit itself; or why there is none.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="name">A branch, a tag or a hash.</param>
    /// <param name="headName">The commit that stands in for HEAD; null to read the named commit itself.</param>
    /// <exception cref="IOException">Git is not installed.</exception>
    public static (GitTree? Tree, Problem? Problem) Read(string root, string name, SourceRange range, string? headName = "HEAD")
    {
        var place = Git.Ask(root, "rev-parse", "--is-shallow-repository", "--show-prefix");
        if (!place.Succeeded)
            return (null, NoRepository(range, place.Error));
        var answers = place.Output.Split('\n');
        var isShallow = answers[0] == "true";
        var head = headName is null ? null : CommitOf(root, headName);
        if (CommitOf(root, name) is not { } named)
            return (
                null,
                head is null && headName == "HEAD" ? NoCommit(range)
                : isShallow ? NotFetched(range, name)
                : Unknown(range, name)
            );
        // Commits on the target branch since this branch began must not look like removals.
        var common = head is null ? null : Answer(Git.Ask(root, "merge-base", named, head));
        if (common is null && isShallow && headName is not null)
            return (null, NoMergeBase(range, name));
        var commit = common ?? named;
        var list = Git.Ask(root, "ls-tree", "-r", "-z", "--full-tree", commit);
        return list.Succeeded
            ? (new GitTree(commit, answers[1], Entries(list.Output).ToFrozenDictionary(StringComparer.Ordinal)), null)
            : (null, new Problem(range, $"The files of commit '{name}' cannot be listed: {list.Error}.", Fetch(name)));
    }

    /// <summary>The files and links in the output of <c>git ls-tree -z</c>: <c>MODE blob ID</c>, a tab and the path.</summary>
    public static IEnumerable<GitEntry> Parse(string output)
    {
        foreach (var entry in output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            if (entry[..tab].Split(' ') is [var mode, "blob", var id])
                yield return new GitEntry(entry[(tab + 1)..], mode, id);
        }
    }

    public static string? CommitOf(string root, string name) =>
        Answer(Git.Ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"));

    private static string? Answer(GitAnswer answer) => answer.Succeeded ? answer.Output.Trim() : null;

    /// <summary>The help for a commit that is missing from the clone, wholly or in part.</summary>
    public static string Fetch(string name) =>
        $"Fetch it with 'git fetch origin {name}'; in GitLab CI set 'GIT_DEPTH: \"0\"', in GitHub Actions 'fetch-depth: 0'.";

    private static IEnumerable<KeyValuePair<string, string>> Entries(string output) =>
        Parse(output).Where(entry => entry.Mode != GitEntry.Link).Select(entry => KeyValuePair.Create(entry.Path, entry.Id));

    public static Problem NoRepository(SourceRange range, string reason) =>
        new(
            range,
            $"There is no git repository to compare with: {reason.TrimEnd('.')}.",
            "Run it in a clone of the repository, or run it without '--base', '--changed' and '--staged'."
        );

    private static Problem NoCommit(SourceRange range) =>
        new(
            range,
            "There is nothing to compare with, because this repository has no commit yet.",
            "Commit the handbook first, or run it without '--base' and '--changed'."
        );

    private static Problem NoMergeBase(SourceRange range, string name) =>
        new(
            range,
            $"This shallow clone lacks the commit where the branch left '{name}'.",
            "Fetch the whole history with 'git fetch --unshallow'; in GitLab CI set 'GIT_DEPTH: \"0\"', in GitHub Actions 'fetch-depth: 0'."
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
