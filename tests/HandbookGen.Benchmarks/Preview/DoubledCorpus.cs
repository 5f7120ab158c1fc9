namespace HandbookGen.Benchmarks;

/// <summary>A copy of a handbook that may be edited, with every page twice.</summary>
internal static class DoubledCorpus
{
    /// <summary>Copies a site; its <c>content</c> once more into <c>content/copy</c>.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="target">Full path of a new folder.</param>
    public static void Copy(string root, string target)
    {
        CopyFolder(root, target);
        if (Directory.Exists(Path.Combine(root, "content")))
            CopyFolder(Path.Combine(root, "content"), Path.Combine(target, "content", "copy"));
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            // Not a copy of the attributes: the original may be read-only.
            File.WriteAllBytes(copy, File.ReadAllBytes(file));
        }
    }
}
