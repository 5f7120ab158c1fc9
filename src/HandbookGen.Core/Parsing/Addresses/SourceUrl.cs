using System.Text;

namespace HandbookGen.Parsing;

/// <summary>The kind of a page, derived from its source file name.</summary>
public enum PageFileKind
{
    /// <summary><c>y.md</c>: a page in its own folder on the site.</summary>
    Page,

    /// <summary>
    /// <c>_index.md</c>, <c>index.html.md</c>, a <c>README.md</c> in <c>gfm</c>: the page of a folder, with other pages below it.
    /// </summary>
    Section,

    /// <summary><c>index.md</c>: a page with its own files next to it.</summary>
    Bundle,

    /// <summary><c>y.html.md</c>: a page that keeps its file name, as on the old site.</summary>
    File,
}

/// <summary>The URL of a page, derived from the path of its source.</summary>
/// <param name="Kind">The kind, derived from the file name.</param>
/// <param name="Url">Site-absolute and not encoded: <c>/handbook/hiring/</c>, <c>/handbook/old.html</c>.</param>
public readonly record struct SourceUrl(PageFileKind Kind, string Url)
{
    /// <summary>
    /// Like Hugo: lower case, spaces as hyphens. The <c>.html.md</c> files of the old site keep their names, as they did there.
    /// </summary>
    /// <param name="inputPath">The path inside the input folder, e.g. <c>handbook/Hiring Plans/_index.md</c>.</param>
    public static SourceUrl Of(string inputPath)
    {
        var path = inputPath.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? inputPath[..^3] : inputPath;
        var isHtml = path.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
        path = "/" + (isHtml ? path[..^5] : Clean(path));
        var slash = path.LastIndexOf('/');
        var folder = path[..(slash + 1)];
        return path[(slash + 1)..] switch
        {
            "_index" => new SourceUrl(PageFileKind.Section, folder),
            "index" => new SourceUrl(isHtml ? PageFileKind.Section : PageFileKind.Bundle, folder),
            _ when isHtml => new SourceUrl(PageFileKind.File, path + ".html"),
            _ => new SourceUrl(PageFileKind.Page, path + "/"),
        };
    }

    /// <summary>
    /// The URL of a path in front matter, such as <c>url</c> or an alias: with a leading slash, and a trailing one unless it names a file.
    /// </summary>
    /// <param name="path">Decoded, without query and fragment. <c>..</c> stops at the root; a backslash counts as a slash.</param>
    public static string UrlOf(string path)
    {
        var url = UrlPath.Join("/", path.Trim().Replace('\\', '/'));
        if (url.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase))
            url = url[..^"index.html".Length];
        return url.EndsWith('/') || url.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? url : url + "/";
    }

    /// <summary>The output file that a server sends for a URL: <c>handbook/hiring/index.html</c>.</summary>
    public static string OutputPathOf(string url) => url.EndsWith('/') ? url[1..] + "index.html" : url[1..];

    /// <summary>Lower case, spaces as hyphens.</summary>
    public static string Clean(string path)
    {
        if (IsClean(path))
            return path;
        var clean = new StringBuilder(path.Length);
        foreach (var rune in path.EnumerateRunes())
            clean.Append(rune.Value == ' ' ? "-" : Rune.ToLowerInvariant(rune).ToString());
        return clean.ToString();
    }

    // Whether a path needs no change, which is true for most. Non-ASCII paths take the slow path.
    private static bool IsClean(string path)
    {
        foreach (var c in path)
        {
            if (!char.IsAscii(c) || char.IsAsciiLetterUpper(c) || c == ' ')
                return false;
        }

        return true;
    }
}
