using System.Collections.Immutable;

namespace HandbookGen.Parsing;

/// <summary>Recognizes comments that protect an anchor. Behind the words, an author may give a reason.</summary>
internal static class MarkerText
{
    /// <summary>The words that most pages use.</summary>
    public const string Usual = "DO NOT CHANGE THIS ANCHOR";

    public static readonly ImmutableArray<string> Spellings =
    [
        Usual,
        "DO NOT CHANGE ANCHOR",
        "KEEP THIS INCOMING ANCHOR FOR COMPATIBILITY",
    ];

    // An anchor text is the text of a link.
    private static readonly string[] OtherThings = ["text", "texts", "link", "links", "tag", "tags", "style", "styles", "color", "colour"];

    /// <param name="comment">The text between <c>&lt;!--</c> and <c>--></c>.</param>
    /// <param name="others">Additional spellings: the setting <c>ProtectedAnchorMarkers</c>.</param>
    public static bool IsMarker(ReadOnlySpan<char> comment, ImmutableArray<string> others)
    {
        var text = InOneLine(comment);
        return Spellings.Concat(others).Any(spelling => Begins(text, InOneLine(spelling)));
    }

    /// <summary>White space collapsed, as a comment may go over several lines.</summary>
    public static string InOneLine(ReadOnlySpan<char> text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether text behind the word "anchor" makes it part of another word or thing.</summary>
    public static bool IsAboutSomethingElse(string rest) =>
        rest is [var first, ..]
        && (
            char.IsLetterOrDigit(first)
            || first is '\'' or '’'
            || OtherThings.Contains(rest.TrimStart(' ', '-').Split([' ', '.', ',', ':', ';', '!'], 2)[0], StringComparer.OrdinalIgnoreCase)
        );

    /// <summary>Whether text behind the words is a reason; punctuation alone is not.</summary>
    public static bool IsReason(string rest) => rest.Any(char.IsLetterOrDigit);

    private static bool Begins(string text, string spelling)
    {
        if (spelling.Length == 0 || !text.StartsWith(spelling, StringComparison.OrdinalIgnoreCase))
            return false;
        var rest = text[spelling.Length..];
        return rest.Length == 0 || (IsReason(rest) && !IsAboutSomethingElse(rest));
    }
}
