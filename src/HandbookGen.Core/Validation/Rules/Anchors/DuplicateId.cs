using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>An id that a page has twice: links to the second place can only ever reach the first.</summary>
public sealed class DuplicateId : Rule
{
    public override string Id => "HB2002";

    public override string Name => "duplicate-id";

    public override Explanation Explanation =>
        new(
            What: "Two elements of a page have the same explicit id. Usually a section was copied as a start for the next one.",
            Why: "Every link leads to the first of them. The second cannot be reached, and nobody notices.",
            Bad: """
            ### Automated Software Delivery {#cicd}
            ### CI/CD {#cicd}
            """,
            Good: """
            ### Automated Software Delivery {#automated-software-delivery}
            ### CI/CD {#cicd}
            """,
            Fix: "Find out which heading existing links mean; it keeps the id. The other one gets an id of its own, even if it stands first on the page."
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
                // Copied icons carry their ids along; nobody links to them.
                if (anchor.Origin == AnchorOrigin.Element && first[anchor.Id].Origin == AnchorOrigin.Element)
                    continue;
                yield return new Finding(
                    anchor.Range,
                    $"The id '{anchor.Id}' is taken by {Place(first[anchor.Id].Range, anchor.Range)}.",
                    "Give one of the two another id."
                );
            }
        }
    }

    private static string Place(SourceRange first, SourceRange second) =>
        first.File == second.File ? $"line {first.Line} of this page" : $"'{first.File}', line {first.Line}";
}
