using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>
/// What a run with <c>--untrusted</c> trusts besides the command line: one commit, or none. Settings, the baseline and the theme are read
/// from it, never from the files on disk.
/// </summary>
public sealed class TrustedCommit
{
    private readonly string root;
    private readonly GitTree? tip;
    private readonly GitTree? fork;
    private readonly OptionValue? option;

    private TrustedCommit(string root, GitTree? tip, GitTree? fork, OptionValue? option) =>
        (this.root, this.tip, this.fork, this.option) = (root, tip, fork, option);

    /// <summary>The commit as typed; null if none was named, so that only the defaults and the program's own theme are trusted.</summary>
    public string? Name => option?.Text;

    /// <summary>Reads the list of its files; null and a diagnostic if it cannot be read.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="name">A branch, a tag or a hash; null for no commit.</param>
    /// <exception cref="IOException">Git is not installed.</exception>
    public static (TrustedCommit? Commit, Diagnostic? Mistake) Read(string root, string? name)
    {
        if (name is null)
            return (new TrustedCommit(root, null, null, null), null);
        var option = new OptionValue("--base", name);
        // Not the merge base: whoever makes a change chooses the old commit that it starts from.
        var (tip, problem) = GitTree.Read(root, name, option.Range, headName: null);
        if (tip is null)
            return (null, FileDiagnostics.UnknownBase.At(problem!.Range, problem.Message, problem.Help));
        return (new TrustedCommit(root, tip, GitTree.Read(root, name, option.Range).Tree, option), null);
    }

    /// <summary>The bytes of a file in the root; null if the commit has none.</summary>
    /// <exception cref="IOException">Git ended without an answer, or the clone does not have it.</exception>
    public byte[]? BytesAtRoot(string name)
    {
        using var files = Files();
        return files?.RequiredAtRoot(name);
    }

    /// <summary>
    /// Whether a file, by its path from the root, has other bytes than in the commit, and not those of the commit that the change starts
    /// from.
    /// </summary>
    /// <param name="bytes">Those on disk; null for no file.</param>
    public bool HasChanged(string name, byte[]? bytes) =>
        (tip is null ? bytes is not null : Differs(tip, name, bytes)) && (fork is null || Differs(fork, name, bytes));

    /// <summary>Its files; null without a commit.</summary>
    internal BaseFiles? Files() => tip is null ? null : new(root, tip, tip.Prefix, option!, $"commit '{Name}'");

    private static bool Differs(GitTree tree, string name, byte[]? bytes) =>
        tree.IdByPath.TryGetValue(SitePaths.Relative("/", "/" + tree.Prefix + name), out var id)
            ? bytes is null || !GitHash.IsOf(bytes, id)
            : bytes is not null;
}
