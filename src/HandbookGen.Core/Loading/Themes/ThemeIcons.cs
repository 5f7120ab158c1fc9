using System.Text.RegularExpressions;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>
/// The icons of a theme: <c>icons/search.svg</c> is the partial <c>icon-search</c>. Drawings are files as their authors publish them;
/// pages get them without what only a file needs.
/// </summary>
internal static partial class ThemeIcons
{
    private const string Folder = "icons/",
        Ending = ".svg",
        Prefix = "icon-";

    /// <summary>The name of the partial; null for a file that is no icon.</summary>
    /// <param name="path">Inside the theme.</param>
    public static string? NameOf(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal)
        && path.EndsWith(Ending, StringComparison.Ordinal)
        && path.IndexOf('/', Folder.Length) < 0
            ? Prefix + path[Folder.Length..^Ending.Length]
            : null;

    /// <summary>Whether a partial is an icon, which takes any model.</summary>
    public static bool IsOne(SourceFile partial) => partial.Path.Value.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>The icon for the eye only: what it stands for is said beside it, or in the label of its button.</summary>
    public static SourceFile Inline(SourceFile file)
    {
        var text = Unneeded().Replace(file.Text, "");
        text = Start().Replace(text, "<svg class=\"icon\" aria-hidden=\"true\"", 1);
        return new SourceFile(file.Path, Space().Replace(Between().Replace(text, ""), " ").Trim());
    }

    [GeneratedRegex(
        """<[?]xml[^>]*>|<!--.*?-->|\s+(?:xmlns|class)=(?:"[^"]*"|'[^']*')""",
        RegexOptions.Singleline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Unneeded();

    [GeneratedRegex("<svg\\b", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex("(?<=>)\\s+(?=<)|\\s+(?=/?>)", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex("\\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
