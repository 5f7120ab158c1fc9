using HandbookGen.Loading;

namespace HandbookGen.Cli.Preview;

/// <summary>The files of a built site, read from disk with each request.</summary>
internal static class BuiltSiteFiles
{
    /// <param name="folder">A full path; the folder exists.</param>
    /// <param name="linkRoot">The path of the site on its host: <c>/docs</c>; empty for the root.</param>
    public static ServedSite Of(string folder, string linkRoot)
    {
        return new ServedSite(linkRoot, path => FileAt(folder, path), HostRules.Of(name => TextOf(Path.Combine(folder, name))));
    }

    private static string? TextOf(string file) => File.Exists(file) ? File.ReadAllText(file) : null;

    // A link out of the folder leads to what was not published.
    private static ServedFile? FileAt(string folder, string path)
    {
        if (path.Split('/').Any(name => name.Length == 0))
            return null;
        var file = Path.Combine(folder, path);
        return File.Exists(file) && RealPath.Of(folder) is { } real && RealPath.Of(file) is { } realFile && RealPath.IsIn(real, realFile)
            ? new ServedFile(path, ReadOnlyMemory<byte>.Empty, realFile)
            : null;
    }
}
