namespace HandbookGen.Rendering.Search;

/// <summary>The words of a URL, which readers know from links.</summary>
internal static class PageAddress
{
    /// <summary>The last part of the path without its ending: <c>code-review</c>; empty for the home page.</summary>
    public static string NameIn(string url) => PartsOf(url) is [.., var name] ? name : "";

    /// <summary>The parts before it: <c>handbook engineering workflow</c>.</summary>
    public static string FoldersOf(string url) => string.Join(' ', PartsOf(url).SkipLast(1));

    /// <summary>How many folders are above the page.</summary>
    public static int DepthOf(string url) => PartsOf(url).Length;

    private static string[] PartsOf(string url)
    {
        var path = url.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? url[..^".html".Length] : url;
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is [.. var folders, "index"] ? folders : parts;
    }
}
