using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>
/// Changes the key of a campaign that makes its anchors on generated lists. Another campaign that once had the name may take them over.
/// </summary>
internal static class CampaignAnchorChanged
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from entry in site.Site.Records.Campaigns
        let expected = Expected(site, entry)
        where !expected.IsEmpty
        select (Func<Random, Edit?>)(
            random =>
            {
                var (page, anchor) = (entry.Page, entry.Record.Anchor);
                var id = Typing.Mistype(anchor.Value, random);
                if (site.Site.Records.CampaignAt(id) is not null)
                    return null;
                var isWritten = page.Source.TextOf(anchor.Range) == anchor.Value;
                // The line below the first '---'.
                var start = page.Source.OffsetOf(2, 1);
                return Edit.InText(
                    $"the campaign #{anchor.Value} becomes #{id}",
                    page,
                    expected,
                    isWritten ? new TextEdit(anchor.Range, id) : new TextEdit(page.Source.RangeAt(start, start), $"anchor: {id}\n")
                );
            }
        );

    private static ImmutableArray<Expected> Expected(UneditedSite site, OnPage<Campaign> entry) =>
        [
            .. site
                .Site.Pages.SelectMany(page => page.Anchors)
                .Where(anchor => anchor.Range == entry.Record.Anchor.Range && anchor.Id == entry.Record.Anchor.Value)
                .Select(anchor => new Expected("HB2001|HB2009", $"#{anchor.Id}' of "))
                .Distinct(),
        ];
}
