namespace HandbookGen.Workspaces;

/// <summary>A file that may be another than before: changed, created, deleted, or the target of a rename.</summary>
/// <param name="DiskPath">A full path; a folder stands for everything below it.</param>
/// <param name="Text">
/// The text of an editor that is not saved: it counts until the file is reported without one. Null for what the disk has. Settings and the
/// baseline are always read from disk.
/// </param>
public sealed record FileChange(string DiskPath, string? Text = null);
