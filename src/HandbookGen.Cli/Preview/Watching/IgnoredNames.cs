using HandbookGen.Loading;

namespace HandbookGen.Cli.Preview;

/// <summary>Names below an input that never wake the preview.</summary>
internal static class IgnoredNames
{
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
        || UnfinishedFiles.IsOne(name); // this program
}
