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
                + "point for the next one. The second one is reported or, with `--base`, the one that is new.",
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
        // Two campaigns with one anchor are reported by another rule, once and not for each list.
        var ofCampaigns = site.Records.Campaigns.Select(campaign => campaign.Record.Anchor.Range).ToHashSet();
        foreach (var page in site.Pages)
        {
            var marked = new Lazy<HashSet<SourceRange>>(() => MarkedAnchors.Of(page.Page));
            var ids = page.Anchors.Where(anchor => anchor.Origin != AnchorOrigin.Derived);
            foreach (
                var (stays, other) in Duplicates.Of(
                    ids,
                    anchor => anchor.Id,
                    StringComparer.Ordinal,
                    anchor => anchor.Range,
                    site.Promises.Base
                )
            )
            {
                if (ofCampaigns.Contains(stays.Range) && ofCampaigns.Contains(other.Range))
                    continue;
                // Copied icons keep their ids; nobody links to those.
                if (stays.Range == other.Range || (stays.Origin == AnchorOrigin.Element && other.Origin == AnchorOrigin.Element))
                    continue;
                yield return new Finding(
                    other.Range,
                    $"The id '{other.Id}' is already used on "
                        + $"{Place(page.Page.WhereWritten(stays.Range), page.Page.WhereWritten(other.Range))}.",
                    (marked.Value.Contains(stays.Range), marked.Value.Contains(other.Range)) switch
                    {
                        (true, false) => "Change this id: a marker protects the other one.",
                        (false, true) => "Change the other id: a marker protects this one.",
                        _ => "Change one of the two ids.",
                    }
                );
            }
        }
    }

    private static string Place(SourceRange first, SourceRange second) =>
        first.File == second.File ? $"line {first.Line} of this page" : $"line {first.Line} of '{first.File}'";
}
