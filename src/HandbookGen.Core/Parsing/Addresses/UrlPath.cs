using System.Buffers;
using System.Globalization;
using System.Text;

namespace HandbookGen.Parsing;

/// <summary>Operations on the paths of URLs.</summary>
public static class UrlPath
{
    // Control characters, too: browsers leave out tabs and line ends, and would read '/\t/' as the start of a host.
    private static readonly SearchValues<char> Encoded = SearchValues.Create([
        .. Enumerable.Range(0, ' ' + 1).Select(c => (char)c),
        '\x7f',
        .. "\"#%<>?\\^`{|}'",
    ]);

    private static readonly SearchValues<char> EncodedExternally = SearchValues.Create([
        .. Enumerable.Range(0, ' ' + 1).Select(c => (char)c),
        '\x7f',
        .. "\"<>",
    ]);

    private const string Steps = "../../../../../../../../../../../../../../../../";

    /// <summary>Splits a URL into its path, its query including <c>?</c>, and its fragment without <c>#</c>.</summary>
    public static (string Path, string Query, string? Fragment) Split(string url)
    {
        var hash = url.IndexOf('#');
        var fragment = hash < 0 ? null : url[(hash + 1)..];
        var rest = hash < 0 ? url : url[..hash];
        var question = rest.IndexOf('?');
        return question < 0 ? (rest, "", fragment) : (rest[..question], rest[question..], fragment);
    }

    /// <summary>Joins a path to a folder and resolves <c>.</c> and <c>..</c>; keeps a trailing slash.</summary>
    /// <param name="folder">With a slash at both ends.</param>
    /// <param name="path">Relative, or absolute with a leading slash.</param>
    public static string Join(string folder, string path)
    {
        var joined = path.StartsWith('/') ? path : folder + path;
        // No '.', '..' or double slash: nothing to resolve.
        if (!joined.Contains("/.", StringComparison.Ordinal) && !joined.Contains("//", StringComparison.Ordinal))
            return joined;
        var parts = new List<string>();
        foreach (var part in joined.Split('/'))
        {
            if (part == "..")
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            else if (part is not ("" or "."))
                parts.Add(part);
        }

        var isFolder =
            path.Length == 0
            || path[^1] == '/'
            || path is "." or ".."
            || path.EndsWith("/.", StringComparison.Ordinal)
            || path.EndsWith("/..", StringComparison.Ordinal);
        return "/" + string.Join('/', parts) + (isFolder && parts.Count > 0 ? "/" : "");
    }

    /// <summary>
    /// The path without the endings that vary between spellings: <c>.md</c>, <c>.html</c>, <c>/index</c>, a trailing slash.
    /// </summary>
    public static string WithoutEnding(string path) =>
        WithoutEnding(path.AsSpan()) is var key && key.Length == path.Length ? path : key.ToString();

    /// <summary>The same without allocating a string.</summary>
    public static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> path)
    {
        var key = path.TrimEnd('/');
        foreach (var ending in (ReadOnlySpan<string>)[".md", ".html", "/index", "/_index"])
        {
            if (key.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                key = key[..^ending.Length];
        }

        return key;
    }

    /// <summary>The folder of a URL: the URL itself if it ends with a slash, else everything up to the last slash.</summary>
    public static string FolderOf(string url) => url[..(url.LastIndexOf('/') + 1)];

    /// <summary>The relative path from one site URL to another; one string per call, because a site has millions of links.</summary>
    /// <param name="from">The page with the link, site-absolute.</param>
    /// <param name="to">Site-absolute.</param>
    /// <param name="index">The name of the file behind a URL that ends in a slash: <c>index.html</c>; empty to end in the slash.</param>
    public static string Relative(string from, string to, string index)
    {
        var folder = from.AsSpan(0, from.LastIndexOf('/') + 1);
        var shared = folder[..folder.CommonPrefixLength(to)].LastIndexOf('/') + 1;
        var up = folder[shared..].Count('/');
        var rest = to.AsSpan(shared);
        var name = to.EndsWith('/') ? index : "";
        var first = rest.IndexOfAny(':', '/');
        var steps =
            up > 0 ? UpBy(up)
            // An empty path is the page itself and not its folder, a colon would end a scheme, and a slash begin a host.
            : (rest.IsEmpty && name.Length == 0) || (first >= 0 && rest[first] == ':') || rest is ['/', ..] ? "./"
            : "";
        return string.Concat(steps, rest, name);
    }

    private static ReadOnlySpan<char> UpBy(int folders) =>
        3 * folders <= Steps.Length ? Steps.AsSpan(0, 3 * folders) : string.Concat(Enumerable.Repeat("../", folders));

    /// <summary>
    /// Percent-encodes characters that would end the path of a URL or an attribute; letters of all scripts stay readable.
    /// </summary>
    public static string Encode(string path)
    {
        if (!path.AsSpan().ContainsAny(Encoded))
            return path;
        return Encode(path, Encoded);
    }

    /// <summary>Encodes only what would end a URL to another host: spaces, control characters, quotes and angle brackets.</summary>
    public static string EncodeExternal(string url) => url.AsSpan().ContainsAny(EncodedExternally) ? Encode(url, EncodedExternally) : url;

    private static string Encode(string url, SearchValues<char> characters)
    {
        var encoded = new StringBuilder(url.Length + 8);
        foreach (var c in url)
        {
            if (characters.Contains(c))
                encoded.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else
                encoded.Append(c);
        }

        return encoded.ToString();
    }

    /// <summary>Encodes what CommonMark encodes in a URL between angle brackets: backslashes, backticks and square brackets.</summary>
    public static string EncodeAutolink(string url) =>
        url.AsSpan().IndexOfAny("\\`[]") < 0 ? url : url.Replace("\\", "%5C").Replace("`", "%60").Replace("[", "%5B").Replace("]", "%5D");
}
