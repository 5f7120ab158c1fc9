namespace HandbookGen.Loading;

/// <summary>
/// The files that this program writes beside the one that it replaces, and the old text that it keeps until all is done. A program that
/// was killed leaves them behind. They belong to no site.
/// </summary>
public static class UnfinishedFiles
{
    /// <summary>The end of the name of a file with the new text.</summary>
    public const string New = ".handbookgen-new";

    /// <summary>The end of the name of a file with the old text.</summary>
    public const string Old = ".handbookgen-old";

    /// <param name="name">Without folders.</param>
    public static bool IsOne(ReadOnlySpan<char> name) =>
        name.EndsWith(New, StringComparison.Ordinal) || name.EndsWith(Old, StringComparison.Ordinal);
}
