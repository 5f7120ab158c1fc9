using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>An id that a page has twice: links to the second place can only ever reach the first.</summary>
public sealed class DuplicateId : Rule
{
    public override string Id => "HB2002";

    public override string Name => "duplicate-id";

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
                yield return new Finding(anchor.Range, $"The id '{anchor.Id}' is taken by {Place(first[anchor.Id].Range, anchor.Range)}.", "Give one of the two another id.");
            }
        }
    }

    private static string Place(SourceRange first, SourceRange second) =>
        first.File == second.File ? $"line {first.Line} of this page" : $"'{first.File}', line {first.Line}";
}
