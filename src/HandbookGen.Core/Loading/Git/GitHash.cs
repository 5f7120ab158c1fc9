using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HandbookGen.Loading;

/// <summary>
/// The hash that git names the contents of a file by: <see href="https://git-scm.com/book/en/v2/Git-Internals-Git-Objects"/>.
/// </summary>
internal static class GitHash
{
    /// <summary>Whether a text without a byte order mark has these bytes.</summary>
    /// <param name="id">SHA-1, or SHA-256 in newer repositories; lower case.</param>
    public static bool IsOf(string text, string id) => IsOf(Encoding.UTF8.GetBytes(text), id);

    /// <summary>Whether these are the bytes.</summary>
    /// <inheritdoc cref="IsOf(string, string)"/>
    public static bool IsOf(ReadOnlySpan<byte> contents, string id)
    {
        ReadOnlySpan<byte> header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {contents.Length}\0"));
        byte[] bytes = [.. header, .. contents];
        return Convert.ToHexStringLower(id.Length == 64 ? SHA256.HashData(bytes) : Name(bytes)) == id;
    }

#pragma warning disable CA5350 // git uses SHA-1; it protects nothing here
    private static byte[] Name(byte[] bytes) => SHA1.HashData(bytes);
#pragma warning restore CA5350
}
