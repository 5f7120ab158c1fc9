using System.Text;
using HandbookGen.Indexing;

namespace HandbookGen.Cli;

/// <summary>The title or name that <c>handbookgen new</c> names a file after.</summary>
internal static class NewName
{
    // Of 255 bytes for a name, the rest is for the extension and for the name of the file while it is written.
    private const int LongestSlug = 200;

    // 'index.md' is the page of its folder; Windows has devices with the other names.
    private static readonly string[] Reserved =
    [
        "index",
        "con",
        "prn",
        "aux",
        "nul",
        .. Enumerable.Range(0, 10).SelectMany(number => (string[])[$"com{number}", $"lpt{number}"]),
    ];

    /// <summary>Why no file can be named after it, and what to do; null if one can.</summary>
    public static (string Message, string Help)? Refusal(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return ("The name is empty.", "Write it in quotes, such as \"Office Hours\".");
        if (name.Any(char.IsControl))
            return ("The name has a line break or another control character.", "Write it in one line.");
        if (LooksLikePath(name))
            return (
                $"'{name}' looks like a path, not like a name.",
                "Write the name as readers see it, such as \"Office Hours\", and the folder with --to."
            );
        if (!name.EnumerateRunes().Any(Rune.IsLetterOrDigit))
            return ($"'{name}' has no letter or digit to name a file after.", "Add a word.");
        var slug = Slug.Of(name);
        if (Reserved.Contains(slug))
            return ($"No page can be named '{slug}.md', because that name has a meaning of its own.", "Choose another name.");
        if (Encoding.UTF8.GetByteCount(slug) is > LongestSlug and var length)
            return (
                $"The name is too long: the file name would have {length} bytes, and {LongestSlug} is the most.",
                "Shorten it; the page can have a longer 'title' in its front matter."
            );
        return null;
    }

    // 'CI/CD', '24/7' and 'Sales/Marketing' are names.
    private static bool LooksLikePath(string name) =>
        name.Contains('\\')
        || name.StartsWith('/')
        || name.StartsWith("./", StringComparison.Ordinal)
        || name.StartsWith("../", StringComparison.Ordinal)
        || name.EndsWith('/')
        || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || (name.Contains('/') && name.Any(char.IsLetter) && !name.Any(c => char.IsUpper(c) || char.IsWhiteSpace(c)));
}
