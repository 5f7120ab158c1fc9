using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>What <c>git commit</c> would commit: the files of the index, and those of the last commit.</summary>
public sealed class StagedChange
{
    private readonly string root;

    private readonly GitTree index;

    private StagedChange(string root, BaseCommit head, GitTree index)
    {
        this.root = root;
        this.index = index;
        Head = head;
    }

    /// <summary>The option, and the commit to compare with.</summary>
    internal static OptionValue Option { get; } = new("--staged", "HEAD");

    /// <summary>The last commit; without files before the first one.</summary>
    internal BaseCommit Head { get; }

    /// <summary>Reads the lists of files. The change is null if there is a diagnostic.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <exception cref="IOException">Git is not installed.</exception>
    public static (StagedChange? Change, Diagnostic? Mistake) Read(string root)
    {
        var (change, problem) = Lists(root);
        return (change, problem is null ? null : FileDiagnostics.UnknownBase.At(problem.Range, problem.Message, problem.Help));
    }

    /// <summary>The bytes of a staged file in the root; null if there is none.</summary>
    /// <exception cref="IOException">Git ended without an answer.</exception>
    public byte[]? BytesAtRoot(string name)
    {
        using var files = IndexFiles();
        return files.BytesAtRoot(name);
    }

    internal BaseFiles IndexFiles() => new(root, index, index.Prefix, Option, "index") { ReadsFromDisk = true };

    private static (StagedChange? Change, Problem? Problem) Lists(string root)
    {
        var place = Git.Ask(root, "rev-parse", "--show-prefix");
        if (!place.Succeeded)
            return (null, GitTree.NoRepository(Option.Range, place.Error));
        var prefix = place.Output.TrimEnd('\n');
        // Before the first commit, everything is compared with the tree without files, which git knows in every repository.
        var head = GitTree.CommitOf(root, "HEAD") ?? Git.Ask(root, "hash-object", "-t", "tree", "--stdin").Output.Trim();
        var list = Git.Ask(root, "ls-tree", "-r", "-z", "--full-tree", head);
        var difference = Git.Ask(root, [.. IndexDifference.Arguments, head]);
        if (!list.Succeeded || !difference.Succeeded)
            return (null, Unreadable(list.Succeeded ? difference.Error : list.Error));
        ImmutableArray<GitEntry> then = [.. GitTree.Parse(list.Output)];
        var changes = IndexDifference.Parse(difference.Output);
        if (changes.Unmerged is [var first, ..])
            return (null, Unmerged(first, changes.Unmerged.Length));
        return (
            new StagedChange(
                root,
                new BaseCommit(new GitTree(head, prefix, Files(then, root, prefix)), changes.Renames, Option),
                new GitTree(head, prefix, Files(changes.AppliedTo(then), root, prefix))
            ),
            null
        );
    }

    private static FrozenDictionary<string, string> Files(ImmutableArray<GitEntry> entries, string root, string prefix)
    {
        var byMode = entries.ToLookup(entry => entry.Mode is GitEntry.Link or GitEntry.Submodule ? entry.Mode : "");
        var files = byMode[""].ToDictionary(entry => entry.Path, entry => entry.Id, StringComparer.Ordinal);
        TreeLinks.Follow(files, [.. byMode[GitEntry.Link]], root, prefix);
        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Problem Unmerged(string path, int count) =>
        new(
            Option.Range,
            count == 1
                ? $"The merge of '{path}' has conflicts, so nothing can be committed yet."
                : $"The merge of '{path}' and of {count - 1} more has conflicts, so nothing can be committed yet.",
            "Resolve the conflicts, and stage the result with 'git add'."
        );

    private static Problem Unreadable(string reason) =>
        new(Option.Range, $"The index cannot be compared with the last commit: {reason}.", "Fix what git reports; see 'git status'.");
}
