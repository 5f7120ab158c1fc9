using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>A file of words: <c>i18n/de.yml</c> in a theme.</summary>
/// <param name="Tag">The language, as the file is named: <c>de</c>, <c>pt-BR</c>.</param>
/// <param name="IsShipped">Whether it comes with the program.</param>
public sealed record LanguageFile(string Tag, SourceFile Source, bool IsShipped)
{
    private const string Folder = "i18n/";

    /// <summary>The language of a file; null for other files.</summary>
    /// <param name="path">Inside the theme.</param>
    internal static string? TagOf(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal)
        && Path.GetExtension(path) is ".yml" or ".yaml"
        && Path.GetFileNameWithoutExtension(path) is { Length: > 0 } tag
        && path.LastIndexOf('/') == Folder.Length - 1
            ? tag
            : null;
}
