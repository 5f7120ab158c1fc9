namespace HandbookGen.Loading;

/// <summary>What git knows about a folder in a work tree.</summary>
/// <param name="RemoteUrl">The URL of <c>origin</c>, as git uses it; null without that remote.</param>
/// <param name="Branch">The default branch of <c>origin</c>, or else the one that is checked out; null if neither is known.</param>
/// <param name="TopLevel">Full path of the work tree's root.</param>
/// <param name="Prefix">The folder, relative to that root: <c>docs/handbook/</c>; empty if they are the same.</param>
public sealed record GitPlace(string? RemoteUrl, string? Branch, string TopLevel, string Prefix)
{
    /// <summary>Null outside a work tree, and if git is not installed or refuses the repository.</summary>
    /// <param name="folder">A full path; the folder does not have to exist.</param>
    public static GitPlace? Read(string folder)
    {
        var nearest = folder;
        while (!Directory.Exists(nearest))
            nearest = Path.GetDirectoryName(nearest)!;
        if (!Git.IsInWorkTree(new DirectoryInfo(nearest)))
            return null;
        try
        {
            if (Line(nearest, "rev-parse", "--show-toplevel") is not { } top)
                return null;
            var within = Line(nearest, "rev-parse", "--show-prefix") ?? "";
            var rest = Path.GetRelativePath(nearest, folder).Replace('\\', '/');
            return new GitPlace(
                Line(nearest, "remote", "get-url", "origin"),
                DefaultBranch(nearest) ?? Line(nearest, "symbolic-ref", "--quiet", "--short", "HEAD"),
                TopOf(nearest, within) ?? top,
                rest == "." ? within : $"{within}{rest}/"
            );
        }
        catch (IOException)
        {
            return null;
        }
    }

    // 'git clone' sets it; 'git init' and 'git remote add' do not.
    private static string? DefaultBranch(string folder) =>
        Line(folder, "symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD") is { } name
        && name.StartsWith("origin/", StringComparison.Ordinal)
            ? name["origin/".Length..]
            : null;

    // Git resolves symbolic links; the folder as it was named is as many levels up.
    private static string? TopOf(string folder, string prefix)
    {
        var top = folder;
        for (var level = prefix.Count(c => c == '/'); level > 0; level--)
            top = Path.GetDirectoryName(top);
        return top;
    }

    private static string? Line(string folder, params string[] arguments) =>
        Git.Ask(folder, [.. arguments]) is { Succeeded: true, Output: var output }
        && output.Split('\n')[0].TrimEnd('\r') is { Length: > 0 } line
            ? line
            : null;
}
