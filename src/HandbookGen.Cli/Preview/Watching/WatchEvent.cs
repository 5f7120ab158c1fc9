namespace HandbookGen.Cli.Preview;

/// <summary>What the system reports.</summary>
/// <param name="Path">Full path without links of the file or folder.</param>
/// <param name="IsContent">Whether the text of a file changed; otherwise something was created, deleted or renamed.</param>
/// <param name="Fault">Why there may be no more reports; null if everything is fine.</param>
internal readonly record struct WatchEvent(string Path, bool IsContent, Exception? Fault = null);
