using System.Collections.Frozen;
using System.Text;

namespace HandbookGen.Parsing;

/// <summary>What an address leads to, as far as its beginning tells.</summary>
public static class UrlScheme
{
    private static readonly FrozenSet<string> RunCode = FrozenSet.ToFrozenSet(
        ["javascript", "vbscript", "data"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a browser may take it for a program.</summary>
    public static bool IsUnsafe(string url) => Of(url) is { } scheme && RunCode.Contains(scheme);

    /// <summary>Whether it leads to another host, or to another program than the browser.</summary>
    public static bool IsExternal(string url) =>
        Of(url) is { } scheme ? !RunCode.Contains(scheme) : url.StartsWith("//", StringComparison.Ordinal);

    private static string? Of(string url)
    {
        if (!url.Contains(':'))
            return null;
        if (url.StartsWith("https:", StringComparison.Ordinal))
            return "https";
        // Browsers skip blanks and control characters inside a scheme.
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
