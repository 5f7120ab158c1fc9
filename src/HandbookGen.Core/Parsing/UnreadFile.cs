using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>The role of a file that cannot be read.</summary>
public enum UnreadKind
{
    Page,

    /// <summary>A <c>_directory.yml</c>.</summary>
    Folder,

    Data,
}

/// <summary>A file that cannot be read, or only in part; what it would have made is unknown.</summary>
/// <param name="Path">The file. For a page that includes a file that cannot be read: the page.</param>
/// <param name="InputPath">Its path inside the input folder.</param>
/// <param name="Error">Where the file is reported: for a page with a misspelt type, the type; for a page that includes a file
/// that cannot be read, in that file.</param>
/// <param name="Text">What is unread, as far as it is text: for a page whose front matter cannot be read, the front matter. U+FFFD
/// stands for what is not a character; empty for a file of which nothing could be read.</param>
/// <param name="ReadFrom">The first line that was read all the same, 1-based; <see cref="int.MaxValue"/> for none.</param>
public sealed record UnreadFile(SitePath Path, string InputPath, UnreadKind Kind, SourceRange Error, string Text, int ReadFrom)
{
    /// <summary>Whether only the type of a page is unread, so that its record is unknown, but neither its URL nor its text.</summary>
    public bool IsOnlyType => ReadFrom == 1;
}
