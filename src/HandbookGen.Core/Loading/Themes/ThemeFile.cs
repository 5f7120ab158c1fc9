using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>A file of a theme, wherever it is: on disk, in the program, or in another commit.</summary>
/// <param name="Path">Inside the theme: <c>assets/handbook.css</c>.</param>
/// <param name="Read">Its text, or why there is none.</param>
/// <param name="DiskPath">Full path of a file on disk; null for others.</param>
/// <param name="Shipped">The file in the program; null for others.</param>
internal sealed record ThemeFile(string Path, SitePath SitePath, Func<ReadText> Read, string? DiskPath = null, ShippedFile? Shipped = null)
{
    public static ThemeFile Of(ShippedFile file) => new(file.Path, file.SitePath, () => file.Text, Shipped: file);

    /// <param name="read">Reads a text, or knows it.</param>
    public static ThemeFile Of(FoundFile file, Func<FoundFile, ReadText> read) =>
        new(file.Path, file.SitePath, () => read(file), file.DiskPath);

    /// <param name="withBytes">Whether the theme is written, not only compared.</param>
    public static ThemeFile Of(BaseFile file, BaseFiles files, bool withBytes) =>
        withBytes
            ? new(file.InputPath, file.SitePath, () => Utf8Text.Decode(file.SitePath, files.BytesOf(file).Span))
            {
                Bytes = () => files.BytesOf(file),
            }
            : new(file.InputPath, file.SitePath, () => files.ReadText(file));

    /// <summary>Reads the bytes of a file in another commit; null for others.</summary>
    private Func<ReadOnlyMemory<byte>>? Bytes { get; init; }

    /// <summary>The file as an asset.</summary>
    /// <param name="path">Inside the theme's <c>assets</c> folder, or where the built site has it there.</param>
    public Asset AssetAt(string path) => new(SitePath, path, DiskPath) { Shipped = Shipped, InCommit = Bytes?.Invoke() };
}
