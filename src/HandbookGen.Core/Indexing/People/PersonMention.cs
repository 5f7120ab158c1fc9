using System.Text.RegularExpressions;

namespace HandbookGen.Indexing.People;

/// <summary>How a text refers to a person: by a name, an <c>@handle</c>, the URL of a profile, or a link.</summary>
/// <param name="Name">What readers see: the text of a link, else the reference itself.</param>
/// <param name="Handle">On GitLab, without <c>@</c>; null if the reference has none.</param>
/// <param name="Remark">A note in parentheses at the end, with the space before it; empty for none.</param>
public sealed partial record PersonMention(string Name, string? Handle, string Remark)
{
    /// <summary>A longer text is no reference to a person, and is not searched for one.</summary>
    internal const int Longest = 500;

    public static PersonMention Of(string reference)
    {
        var text = reference.Trim();
        if (text.Length > Longest)
            return new PersonMention(text, null, "");
        if (Link().Match(text) is { Success: true } link)
            return new PersonMention(link.Groups["name"].Value.Trim(), HandleOf(link.Groups["url"].Value), link.Groups["remark"].Value);
        var start = text.IndexOf(" (", StringComparison.Ordinal);
        var (name, remark) = start > 0 ? (text[..start].TrimEnd(), text[start..]) : (text, "");
        return new PersonMention(name, HandleOf(name), remark);
    }

    /// <summary>The handle in <c>@handle</c> or in the URL of a profile; null for another text.</summary>
    public static string? HandleOf(string text) =>
        text.StartsWith('@') ? text.TrimStart('@')
        : Profile().Match(text) is { Success: true } profile ? profile.Groups["handle"].Value
        : null;

    /// <summary>
    /// The address in <c>ada@example.com</c>, <c>mailto:ada@example.com</c> or <c>Ada Example &lt;ada@example.com></c>; null for
    /// another text.
    /// </summary>
    public static string? EmailOf(string text) =>
        text.Length <= Longest && Email().Match(text.Trim()) is { Success: true } email ? email.Groups["email"].Value : null;

    [GeneratedRegex(
        """^(mailto:|[^<>@]*<(mailto:)?)?(?<email>[^\s<>@:]+@[^\s<>@]+\.[^\s<>@]+?)>?$""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Email();

    // [Name](https://gitlab.com/handle), and the same as HTML.
    [GeneratedRegex(
        """^(\[(?<name>[^\]]+)\]\(\s*<?(?<url>[^)\s>]+)>?[^)]*\)"""
            + """|<a\s[^>]*?href=["']?(?<url>[^"'\s>]+)[^>]*>(?<name>[^<]+)</a>)(?<remark>( \(.*)?)$""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        """^<?((https?:)?//)?(www\.)?gitlab\.com/@?(?<handle>[a-z0-9_.-]+)/?([?#].*)?>?$""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Profile();
}
