using System.Text;

namespace HandbookGen.Diagnostics;

/// <summary>
/// Names of files as disks compare them that ignore case (Windows, macOS) or how an accent is written (macOS): full case folding, as of
/// APFS and ext4, as far as <see cref="StringComparer.OrdinalIgnoreCase"/> does not do it, in normalization form C.
/// </summary>
public static class FileNames
{
    /// <summary>Two names are the same to such a disk if their forms are, ignoring case.</summary>
    public static string Folded(string name) =>
        Ascii.IsValid(name)
            ? name
            : Nfc.Of(name).ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).Replace('ſ', 's').Replace('ς', 'σ');
}
