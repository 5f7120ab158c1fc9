using System.Collections.Frozen;

namespace HandbookGen.Loading;

/// <summary>
/// The folder <c>layouts</c> of a site that was written for Hugo. Nothing in it is read; the names of its files tell what it has.
/// </summary>
internal static class HugoTemplates
{
    public const string Folder = "layouts";

    // The second one is new in Hugo 0.146.
    private static readonly string[] Shortcodes = ["shortcodes/", "_shortcodes/"];

    /// <summary>The shortcodes that have a template: <c>cards/card</c>.</summary>
    /// <param name="paths">The files, by their paths inside the folder: <c>shortcodes/cards/card.html</c>.</param>
    public static FrozenSet<string> ShortcodesIn(IEnumerable<string> paths) =>
        paths.Select(NameIn).OfType<string>().ToFrozenSet(StringComparer.Ordinal);

    // 'card.en.html' and 'card.md' are templates of 'card'.
    private static string? NameIn(string path)
    {
        if (Array.Find(Shortcodes, folder => path.StartsWith(folder, StringComparison.Ordinal)) is not { } folder)
            return null;
        var end = path.IndexOf('.', path.LastIndexOf('/') + 1);
        return end < 0 ? null : path[folder.Length..end];
    }
}
