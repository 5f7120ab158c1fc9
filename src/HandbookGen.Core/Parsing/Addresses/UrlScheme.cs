using System.Collections.Frozen;

namespace HandbookGen.Parsing;

/// <summary>Classifies a URL by its scheme.</summary>
public static class UrlScheme
{
    private static readonly FrozenSet<string> RunCode = FrozenSet.ToFrozenSet(
        ["javascript", "vbscript", "data", "blob", "filesystem"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a browser may run the URL as a script.</summary>
    public static bool IsUnsafe(string url)
    {
        if (!url.Contains(':'))
            return false;
        // Some programs leave out spaces as well.
        return RunsCode(BrowserUrl.Read(url).Scheme) || (url.Contains(' ') && RunsCode(BrowserUrl.Read(url.Replace(" ", "")).Scheme));
    }

    /// <summary>Whether a scheme is one of those.</summary>
    public static bool RunsCode(string? scheme) => scheme is not null && RunCode.Contains(scheme);

    /// <summary>Whether the URL points to another host or opens another program.</summary>
    public static bool IsExternal(string url) => BrowserUrl.Read(url).LeavesSite && !IsUnsafe(url);
}
