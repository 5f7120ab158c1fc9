using HandbookGen.Parsing;

namespace HandbookGen.Reviewing;

/// <summary>Where pages of the new site can be seen.</summary>
public static class PreviewUrl
{
    private const string Index = "/index.html";

    /// <summary>The address of a page; null without a preview.</summary>
    /// <param name="preview">
    /// The address of the start page. If it ends with <c>/index.html</c>, nobody sends that file for a folder, and addresses name it.
    /// </param>
    /// <param name="target">From the root of the site, encoded.</param>
    public static string? Of(string? preview, string target)
    {
        if (preview is null)
            return null;
        if (!preview.EndsWith(Index, StringComparison.Ordinal))
            return preview.TrimEnd('/') + target;
        var (path, query, fragment) = UrlPath.Split(target);
        var file = path.EndsWith('/') ? path[..^1] + Index : path;
        return preview[..^Index.Length] + file + query + (fragment is null ? "" : "#" + fragment);
    }
}
