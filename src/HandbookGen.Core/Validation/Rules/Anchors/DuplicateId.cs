using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>An id that a page uses twice: links can only ever reach the first element.</summary>
public sealed class DuplicateId : Rule
{
    public override string Id => "HB2002";

    public override string Name => "duplicate-id";

    public override Explanation Explanation =>
        new(
            What: "Two elements of a page have the same explicit id. This usually happens when a section is copied as a starting "
                + "point for the next one.",
            Why: "Every link goes to the first element. The second cannot be reached, and nobody notices.",
            Incorrect: """
            ### Automated Software Delivery {#cicd}
            ### CI/CD {#cicd}
            """,
            Correct: """
            ### Automated Software Delivery {#automated-software-delivery}
            ### CI/CD {#cicd}
            """,
            Fix: "Find out which heading the existing links are meant for: that one keeps the id. Give the other one a new id, even "
                + "if it comes first on the page."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            var first = new Dictionary<string, Anchor>(StringComparer.Ordinal);
            foreach (var anchor in page.Anchors.Where(anchor => anchor.Origin != AnchorOrigin.Derived))
            {
                if (first.TryAdd(anchor.Id, anchor) || first[anchor.Id].Range == anchor.Range)
                    continue;
                // Copied icons keep their ids; nobody links to those.
                if (anchor.Origin == AnchorOrigin.Element && first[anchor.Id].Origin == AnchorOrigin.Element)
                    continue;
                yield return new Finding(
                    anchor.Range,
                    $"The id '{anchor.Id}' is already used on {Place(first[anchor.Id].Range, anchor.Range)}.",
                    "Change one of the two ids."
                );
            }
        }
    }

    private static string Place(SourceRange first, SourceRange second) =>
        first.File == second.File ? $"line {first.Line} of this page" : $"line {first.Line} of '{first.File}'";
}
