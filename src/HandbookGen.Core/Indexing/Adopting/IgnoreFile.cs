namespace HandbookGen.Indexing.Adopting;

/// <summary>The lines of <c>.gitignore</c> that keep the built site and a review out of the repository.</summary>
public static class IgnoreFile
{
    public const string FileName = ".gitignore";

    /// <summary>The text with a line for each folder.</summary>
    /// <param name="text">The text of the file; null when there is none.</param>
    /// <param name="folders">Relative to the root, without slashes at both ends.</param>
    /// <returns>Null if lines name the folders already.</returns>
    public static string? AddTo(string? text, params ReadOnlySpan<string> folders)
    {
        var before = text ?? "";
        var named = before.Split('\n').Select(line => line.Trim().Trim('/')).ToHashSet(StringComparer.Ordinal);
        var feed = before.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var after = before;
        foreach (var folder in folders)
        {
            if (!named.Contains(folder))
                after += (after.Length == 0 || after.EndsWith('\n') ? "" : feed) + $"/{folder}/{feed}";
        }

        return after == before ? null : after;
    }
}
