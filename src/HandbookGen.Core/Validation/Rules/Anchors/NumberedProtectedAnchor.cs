using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;

namespace HandbookGen.Validation.Rules;

/// <summary>A protected anchor that depends on the order of headings with the same words, one of which is new.</summary>
public sealed class NumberedProtectedAnchor : Rule
{
    public override string Id => "HB2010";

    public override string Name => "numbered-protected-anchor";

    public override Explanation Explanation =>
        new(
            What: "Several headings of a page have the same words and no ids, and there is one more of them than `anchors.lock` knows. "
                + "Their anchors are numbered in the order of the page.",
            Why: "If the new heading comes before an old one, it has taken over its protected anchor, and links from elsewhere open the "
                + "wrong section. The lock cannot tell which heading is the new one.",
            Incorrect: """
            <!-- the lock has #goals -->
            ## Goals

            ## Goals
            """,
            Correct: """
            ## Goals {#goals-of-the-team}

            ## Goals {#goals}
            """,
            Fix: "Give the heading that is older its anchor as an explicit id, and the new one an id of its own. Then the order does not "
                + "matter any more. If the new heading is the last one, `handbookgen anchors lock` is enough."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from numbered in NumberedAnchors.Find(site)
        let first = numbered.First
        let line = numbered.New.Range.Line
        select new Finding(
            first.Range,
            $"'#{first.Id}' is protected and leads to the first heading '{first.Words}'; a heading with these words is new, "
                + $"so that the one on line {line} has '#{numbered.New.Id}'.",
            $"Write '{AnchorAdvice.Written(numbered.Page.Page.Dialect, first.Id)}' at the heading that had this anchor, "
                + "and another id at the new one."
        );
}
