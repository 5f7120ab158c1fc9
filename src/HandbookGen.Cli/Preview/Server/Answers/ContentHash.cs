using System.Security.Cryptography;

namespace HandbookGen.Cli.Preview;

/// <summary>Tells whether two contents are the same.</summary>
internal static class ContentHash
{
    /// <summary>22 characters that may stand in an <c>ETag</c>.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash[..11]);
    }
}
