namespace HandbookGen.Cli.Preview;

/// <summary>Names below an input that never wake the preview.</summary>
internal static class IgnoredNames
{
    /// <summary>
    /// Whether a part of the path begins with a dot: such files and folders never belong to a site. A <c>.gitignore</c> decides about others.
    /// </summary>
    /// <param name="below">Relative to an input.</param>
    public static bool IsHidden(ReadOnlySpan<char> below)
    {
        foreach (var part in below.SplitAny('/', '\\'))
        {
            if (IsHiddenName(below[part]))
                return true;
        }

        return false;
    }

    /// <summary>The same for one name.</summary>
    public static bool IsHiddenName(ReadOnlySpan<char> name) => name.StartsWith('.') && name is not ".gitignore";

    /// <summary>
    /// Whether an editor uses such a name for a file that it writes while it saves another, or keeps as a backup. A site would copy it as
    /// an asset, but then it would wake the preview before each saved page. Folders may have such names.
    /// </summary>
    /// <param name="name">Without folders.</param>
    public static bool IsOfEditor(ReadOnlySpan<char> name) =>
        name is "4913" // Vim tries with this file whether it may write into the folder.
        || name is [.., '~'] // Emacs, Vim, Kate, gedit: the text before.
        || name is ['#', .., '#'] // Emacs: not saved yet.
        || name.EndsWith("___jb_tmp___", StringComparison.Ordinal) // JetBrains
        || name.EndsWith("___jb_old___", StringComparison.Ordinal)
        || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase) // written, then renamed: VS Code, Notepad++, Word
        || name.EndsWith(".swp", StringComparison.OrdinalIgnoreCase) // Vim on Windows names it without a dot.
        || name.EndsWith(".handbookgen-new", StringComparison.Ordinal) // this program
        || name.EndsWith(".handbookgen-old", StringComparison.Ordinal);
}
