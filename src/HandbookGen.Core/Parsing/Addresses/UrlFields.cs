using System.Collections.Immutable;
using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>
/// Readers for the keys that set a page's URLs. A value that cannot be a path of the site is a problem and counts as missing.
/// </summary>
internal static class UrlFields
{
    // File systems limit a name to this many bytes of UTF-8.
    private const int LongestName = 255;

    /// <summary>A path below the root: <c>url</c>.</summary>
    public static Located<string>? Url(FieldReader fields, string key) =>
        Checked(fields, key, fields.Text(key), IsPath, "a path on the site, such as '/handbook/hiring/'");

    /// <summary>One segment of a path: <c>slug</c>.</summary>
    public static Located<string>? Slug(FieldReader fields, string key) =>
        Checked(fields, key, fields.Text(key), IsName, "one segment of a path, such as 'hiring-plan'");

    /// <summary>
    /// Paths below the root or relative to the page: <c>aliases</c>. Fragments are not checked, because a server never sees them.
    /// </summary>
    public static ImmutableArray<Located<string>> Aliases(FieldReader fields, string key) =>
        [
            .. fields
                .TextList(key)
                .Select(alias => Checked(fields, key, alias, IsAlias, "paths on the site, such as '/handbook/hiring/'"))
                .OfType<Located<string>>(),
        ];

    /// <summary>Whether the value is a root-relative path, with or without a query or fragment.</summary>
    public static bool IsSitePath(string value) => value.StartsWith('/') && !value.Any(char.IsWhiteSpace) && IsAlias(value);

    private static Located<string>? Checked(
        FieldReader fields,
        string key,
        Located<string>? text,
        Func<string, bool> isGood,
        string expected
    )
    {
        if (text is null || isGood(text.Value.Trim()))
            return text;
        fields.Report(text.Range, $"'{key}' is '{YamlMistakes.Shown(text.Value)}'; expected {expected}.");
        return null;
    }

    private static bool IsPath(string value) => value.IndexOfAny(['?', '#']) < 0 && !Parts(value).Contains("..") && IsBelowRoot(value);

    private static bool IsAlias(string value) => IsBelowRoot(Uri.UnescapeDataString(UrlPath.Split(value).Path));

    private static bool IsName(string value) =>
        value is not ("." or "..") && value.IndexOfAny(['/', '\\', '?', '#']) < 0 && IsBelowRoot(value);

    // '.handbookgen' holds the manifest in the output folder.
    private static bool IsBelowRoot(string path) =>
        !path.StartsWith("//", StringComparison.Ordinal)
        && !HasScheme(path)
        && !path.Any(char.IsControl)
        && Parts(path).All(part => Encoding.UTF8.GetByteCount(part) <= LongestName)
        && !Parts(path).Any(part => part.StartsWith(".handbookgen", StringComparison.OrdinalIgnoreCase));

    private static bool HasScheme(string path) =>
        path.IndexOf(':') is var colon and >= 0 && path.IndexOf('/') is var slash && (slash < 0 || colon < slash);

    private static string[] Parts(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
}
