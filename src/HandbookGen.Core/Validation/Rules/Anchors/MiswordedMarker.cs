using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A comment that resembles a DO-NOT-CHANGE marker, but has other words or another form, and so protects nothing.</summary>
public sealed class MiswordedMarker : Rule
{
    public override string Id => "HB2008";

    public override string Name => "misworded-marker";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A comment was meant to protect an anchor, but its words are not those of a marker: there is a typo in it, or it says "
                + "the same differently. Or the words of a marker are not in an HTML comment, but in another kind, such as "
                + "`{/* DO NOT CHANGE THIS ANCHOR */}` or `[//]: # (DO NOT CHANGE THIS ANCHOR)`, or in the text. Code that quotes a marker "
                + "is not reported.",
            Why: "The comment protects nothing. Its author relies on it, and the anchor can be changed without anyone noticing.",
            Incorrect: """
            ## Turnaround time {#slas}

            <!-- DO NOT CHANGE THE ANCHOR, the slides link to it -->
            """,
            Correct: """
            ## Turnaround time {#slas}

            <!-- DO NOT CHANGE THIS ANCHOR: the slides link to it -->
            """,
            Fix: "Use the words that the message names. A reason may follow them. If the comment is about something else, reword it, or "
                + "move it below the text that it is about. The setting `ProtectedAnchorMarkers` makes other words a marker."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from near in page.Page.NearMarkers
        let written = $"<!-- {near.Meant} -->"
        let effect = near.AnchorIds.IsEmpty ? "protects nothing" : $"does not protect '#{string.Join("', '#", near.AnchorIds)}'"
        let title = near.IsComment ? $"Write '{written}'" : $"Write '{written}' instead"
        select new Finding(
            near.Range,
            near.IsComment
                ? $"The comment resembles a marker, but {effect}."
                : $"This text has the words of a marker, but is not an HTML comment, so it {effect}.",
            title + ".",
            near.IsComment ? Fix.Safe(title, near.Range, written) : Fix.Unsafe(title, near.Range, written)
        );
}
