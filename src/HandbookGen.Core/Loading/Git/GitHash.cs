using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HandbookGen.Loading;

/// <summary>The name that git gives to the contents of a file: <see href="https://git-scm.com/book/en/v2/Git-Internals-Git-Objects"/>.</summary>
internal static class GitHash
{
    /// <summary>Whether a text without a byte order mark has these bytes.</summary>
    /// <param name="id">Of SHA-1, or in new repositories of SHA-256; in lower case.</param>
    public static bool IsOf(string text, string id)
    {
        var header = string.Create(CultureInfo.InvariantCulture, $"blob {Encoding.UTF8.GetByteCount(text)}\0");
        var bytes = Encoding.UTF8.GetBytes(header + text);
        return Convert.ToHexStringLower(id.Length == 64 ? SHA256.HashData(bytes) : Name(bytes)) == id;
    }

#pragma warning disable CA5350 // git chose SHA-1; nothing is protected by it here
    private static byte[] Name(byte[] bytes) => SHA1.HashData(bytes);
#pragma warning restore CA5350
}
