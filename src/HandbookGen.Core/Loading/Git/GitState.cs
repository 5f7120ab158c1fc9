using System.Collections.Immutable;
using System.Globalization;

namespace HandbookGen.Loading;

/// <summary>The git program, and the repository around a folder.</summary>
/// <param name="Version">Of the program: <c>2.39.5</c>; null if it cannot be started.</param>
/// <param name="Repository">Null outside a work tree, without the program, and if git refuses to read it.</param>
/// <param name="Refusal">Git's own words for why it does not read the repository around the folder; null if it does, or if there is
/// none.</param>
public sealed record GitState(string? Version, GitRepository? Repository, string? Refusal)
{
    /// <param name="folder">A full path.</param>
    public static GitState Read(string folder)
    {
        // Not in the folder itself, which may not be readable.
        if (Ask(Path.GetPathRoot(folder)!, "--version") is not { } version)
            return new GitState(null, null, null);
        var name = version.Output.Trim().Split(' ') is ["git", "version", var number, ..] ? number : version.Output.Trim();
        if (!Directory.Exists(folder) || !Git.IsInWorkTree(new DirectoryInfo(folder)))
            return new GitState(name, null, null);
        if (Ask(folder, "rev-parse", "--show-toplevel", "--is-shallow-repository") is not { Succeeded: true } place)
            return new GitState(name, null, Ask(folder, "rev-parse")?.Error ?? "the folder cannot be entered");
        var lines = place.Output.Split('\n');
        return new GitState(
            name,
            new GitRepository(
                lines[0],
                Answer(folder, "symbolic-ref", "--short", "--quiet", "HEAD"),
                Answer(folder, "rev-parse", "--short=9", "--verify", "--quiet", "HEAD"),
                int.Parse(Answer(folder, "rev-list", "--count", "HEAD") ?? "0", CultureInfo.InvariantCulture),
                lines[1] == "true"
            ),
            null
        );
    }

    private static string? Answer(string folder, params ImmutableArray<string> arguments) =>
        Ask(folder, arguments) is { Succeeded: true } answer ? answer.Output.Trim() : null;

    private static GitAnswer? Ask(string folder, params ImmutableArray<string> arguments)
    {
        try
        {
            return Git.Ask(folder, arguments);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

/// <summary>A repository with a work tree.</summary>
/// <param name="WorkTree">Full path of its top folder.</param>
/// <param name="Branch">Null if HEAD is a commit, as in most CI jobs.</param>
/// <param name="Commit">The short hash of HEAD; null before the first commit.</param>
/// <param name="Commits">The number of commits in the history of HEAD, as far as the clone has it.</param>
/// <param name="IsShallow">Whether the clone lacks older commits.</param>
public sealed record GitRepository(string WorkTree, string? Branch, string? Commit, int Commits, bool IsShallow);
