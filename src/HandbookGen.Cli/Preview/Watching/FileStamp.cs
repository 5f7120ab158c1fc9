namespace HandbookGen.Cli.Preview;

/// <summary>What tells two versions of a file apart without reading it.</summary>
/// <param name="Modified">In UTC.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct FileStamp(DateTime Modified, long Length);
