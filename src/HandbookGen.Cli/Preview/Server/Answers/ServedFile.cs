namespace HandbookGen.Cli.Preview;

/// <summary>A file of the site: in memory, or on disk.</summary>
/// <param name="Path">Relative to the output folder: <c>handbook/hiring/index.html</c>.</param>
/// <param name="Bytes">Its content; empty for a file on disk.</param>
/// <param name="DiskPath">Full path of a file on disk; null for one in memory.</param>
/// <param name="Status">The status to answer with; a page that stands in for a broken one has 500.</param>
internal sealed record ServedFile(string Path, ReadOnlyMemory<byte> Bytes, string? DiskPath = null, int Status = 200)
{
    /// <summary>Whether a browser shows it as a page.</summary>
    public bool IsHtml =>
        Path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || Path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
}
