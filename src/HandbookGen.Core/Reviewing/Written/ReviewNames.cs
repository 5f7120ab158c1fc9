using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace HandbookGen.Reviewing;

/// <summary>The names of the files of a review.</summary>
public static class ReviewNames
{
    public const string Overview = "index.html";
    public const string Changes = "changes.json";
    public const string Schema = "changes.schema.json";
    public const string Comment = "comment.md";
    public const string Suggestions = "suggestions.json";

    private const int Longest = 80;

    /// <summary>
    /// The name of the file of each page that has one: <c>pages/handbook--hiring.html</c> for <c>/handbook/hiring/</c>. A page that only
    /// moved has none. It stays the same while the URL does, so that links into a review stay right in the next one.
    /// </summary>
    public static FrozenDictionary<string, string> Of(ImmutableArray<ReviewedPage> pages) =>
        pages.Where(HasFile).Select(page => page.Url).ToFrozenDictionary(url => url, NameOf, StringComparer.Ordinal);

    internal static bool HasFile(ReviewedPage page) => page.Part != ChangedPart.Nothing;

    // Letters of other scripts, upper case and long names would not be safe on every disk, and the hash keeps them apart.
    private static string NameOf(string url)
    {
        var name = url.Trim('/').Replace("/", "--");
        var isPlain =
            name.Length is > 0 and <= Longest && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');
        var plain = new string([.. name.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_').Take(Longest)]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)).AsSpan(0, 4));
        return $"pages/{(isPlain ? name : plain.Length == 0 ? $"page-{hash}" : $"{plain}-{hash}")}.html";
    }
}
