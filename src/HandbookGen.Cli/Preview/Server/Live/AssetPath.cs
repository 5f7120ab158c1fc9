using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Preview;

/// <summary>Finds where a file on disk is in the built site.</summary>
internal static class AssetPath
{
    /// <summary>The path in the output folder; null if the file is no asset.</summary>
    /// <param name="diskPath">A full path.</param>
    public static string? Of(string diskPath, Workspace site)
    {
        var parts = diskPath.Replace('\\', '/').Split('/');
        // Its path below some folder: that of an input, of the assets, or of the theme, whose assets go to 'assets/'.
        return Enumerable
            .Range(0, parts.Length)
            .Select(skipped => string.Join('/', parts.Skip(skipped)))
            .SelectMany(path => (string[])[path, "assets/" + path])
            .FirstOrDefault(path => site.AssetAt(path) == diskPath);
    }
}
