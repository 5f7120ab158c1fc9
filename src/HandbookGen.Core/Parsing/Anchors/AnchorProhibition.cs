using System.Text.RegularExpressions;

namespace HandbookGen.Parsing;

/// <summary>Recognizes English sentences that forbid to change an anchor, in whatever words.</summary>
internal static partial class AnchorProhibition
{
    // A longer text before the sentence is about something else, of which the anchor is a detail.
    private const int Longest = 200;

    private const string Lead =
        @"((please|note|important|warning|attention|caution|nb|todo|fixme|hey|you|we|this|is|a|the|permalink|bookmark)\W+)*";

    private const string Not = @"((do|must|should|shall|may|can|will)\W*(not|never)|(do|must|should|ca|wo)n\W?t|cannot|never)";

    private const string Change =
        @"(change|rename|remove|edit|modif(y|i)|delete|alter|move|touch|break|broken|reword|replace|update|translate)";

    private const string Kept = "(permanent|protected|frozen|fixed)";

    private const string Which =
        @"((this|the|these|those|that|any|our|html|heading|header|section|link|incoming|old|named|following|above|below|s)\W+)*";

    private const string Anchor = @"anchors?(\Ws)?(\W+(ids?|names?|here|above|below))?(?!\w)";

    // Words that mean an anchor only where one is, and only if nothing more is said about them: "heading level" is another thing.
    private const string SameAsAnchor =
        @"(anchor\W+(link|tag)|id|permalink|slug|bookmark|fragment|heading|header)(?!\w)"
        + @"(?=\W*$|\s*[:;,.!()–—]|\s+-|\W+(above|below|here|because|as|since|when|without|unless|or|and|please)(?!\w))";

    // Where the anchors are, and how they should stay, is no reason.
    private const string Place = @"(\W+(on|in|of)\W+this\W+(page|section|file|document)|\W+as\W+(it|they)\W+(is|are))?(?!\w)";

    /// <summary>The reason that the text gives; empty without one, and null if the text is about something else.</summary>
    /// <param name="text">In one line.</param>
    /// <param name="isAtAnchor">Whether there is an anchor that "this heading" and "this id" may mean.</param>
    public static string? Find(string text, bool isAtAnchor)
    {
        var start = text.Length > Longest ? text[..Longest] : text;
        if ((Imperative().Match(start) is { Success: true } said ? said : Statement().Match(start)) is not { Success: true } match)
            return null;
        var rest = text[match.Length..];
        if (match.Groups["same"].Success ? !isAtAnchor : MarkerText.IsAboutSomethingElse(rest))
            return null;
        return MarkerText.IsReason(rest) ? rest : match.Groups["before"].Value;
    }

    // "Do not change this anchor", "the deck links here: don't rename the heading", "keep this anchor".
    [GeneratedRegex(
        @"^\W*((?<before>.{1,100}?)([.,;:!?(–—]\s*|\s-+\s))??\W*"
            + Lead
            + @"("
            + Not
            + @"\W+(ever\W+)?("
            + Change
            + @"(\W+(or|and|nor))?\W+)+"
            + Which
            + @"|(keep|preserve|retain|leave)\W+((this|the|these|those|that|old|incoming|following)\W+)+)"
            + @"((?<same>"
            + SameAsAnchor
            + @")|"
            + Anchor
            + @")"
            + Place,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Imperative();

    // "This anchor must not be changed", "anchor - do not change", "this anchor is linked from the deck, do not rename it", "this anchor is
    // permanent".
    [GeneratedRegex(
        @"^\W*"
            + Lead
            + Which
            + @"((((?<same>id|permalink|slug|bookmark|fragment|heading|header)\W+"
            + @"|anchors?(?!\w)\W+((is|are|was)\W+)?(?<before>[^.!?]{0,60}?)\W*)"
            + Not
            + @"\W+(ever\W+)?(be\W+)?"
            + Change
            + @"(e?d)?(\W+(it|them|this|that))?)|anchors?\W+(is|are)\W+"
            + Kept
            + @"|"
            + Kept
            + @"\W+anchors?)(?=\W*$|\s*[:;,.!()–—]|\s+-)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Statement();
}
