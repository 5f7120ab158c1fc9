using System.Text;

namespace HandbookGen.Indexing;

/// <summary>Turns names into parts of URLs and anchors.</summary>
public static class Slug
{
    /// <summary>
    /// Lower-case letters and digits, separated by single hyphens: <c>ci-cd</c> for <c>CI/CD</c>; <c>unnamed</c> when nothing is left.
    /// </summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString().TrimEnd('-');
        return text.Length == 0 ? "unnamed" : text;
    }
}
