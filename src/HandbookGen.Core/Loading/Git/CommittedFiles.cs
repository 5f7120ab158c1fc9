using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>The files of the last commit.</summary>
public static class CommittedFiles
{
    /// <summary>Finds out whether the last commit has a file; it has none without a repository, and without git.</summary>
    /// <param name="root">Full path of the site's root.</param>
    public static Func<SitePath, bool> Of(string root)
    {
        var head = new Lazy<GitTree?>(() => Head(root));
        return path => head.Value is { } tree && tree.IdByPath.ContainsKey(tree.Prefix + path.Value);
    }

    private static GitTree? Head(string root)
    {
        try
        {
            return GitTree.Read(root, "HEAD", SourceRange.StartOf(new SitePath("HEAD"))).Tree;
        }
        catch (IOException)
        {
            // Without git, nothing was ever committed.
            return null;
        }
    }
}
