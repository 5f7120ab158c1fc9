namespace HandbookGen.Indexing.Adopting;

/// <summary>The line of <c>.gitignore</c> that keeps the built site out of the repository.</summary>
public static class IgnoreFile
{
    public const string FileName = ".gitignore";

    /// <summary>The text with the line.</summary>
    /// <param name="text">The text of the file; null when there is none.</param>
    /// <param name="outputPath">Relative to the root, without slashes at both ends.</param>
    /// <returns>Null if a line names the folder already.</returns>
    public static string? AddTo(string? text, string outputPath)
    {
        var line = $"/{outputPath}/";
        if (text is null)
            return line + "\n";
        if (text.Split('\n').Any(each => each.Trim().Trim('/') == outputPath))
            return null;
        var feed = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return text + (text.Length == 0 || text.EndsWith('\n') ? "" : feed) + line + feed;
    }
}
