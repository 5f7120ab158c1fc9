using System.Collections.Frozen;
using System.Text;

namespace HandbookGen.Parsing;

/// <summary>Classifies a URL by its scheme.</summary>
public static class UrlScheme
{
    private static readonly FrozenSet<string> RunCode = FrozenSet.ToFrozenSet(
        ["javascript", "vbscript", "data"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a browser may run the URL as a script.</summary>
    public static bool IsUnsafe(string url) => Of(url) is { } scheme && RunCode.Contains(scheme);

    /// <summary>Whether the URL points to another host or opens another program.</summary>
    public static bool IsExternal(string url) =>
        Of(url) is { } scheme ? !RunCode.Contains(scheme) : url.StartsWith("//", StringComparison.Ordinal);

    private static string? Of(string url)
    {
        if (!url.Contains(':'))
            return null;
        if (url.StartsWith("https:", StringComparison.Ordinal))
            return "https";
        // Browsers ignore whitespace and control characters inside a scheme.
        var at = 0;
        var scheme = new StringBuilder();
        for (; at < url.Length && url[at] != ':'; at++)
        {
            if (url[at] <= ' ')
                continue;
            if (!char.IsAsciiLetterOrDigit(url[at]) && url[at] is not ('+' or '-' or '.'))
                return null;
            scheme.Append(url[at]);
        }

        return at < url.Length && scheme.Length > 0 && char.IsAsciiLetter(scheme[0]) ? scheme.ToString() : null;
    }
}
