using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;
using HandbookGen.Parsing;

namespace HandbookGen.Reviewing;

/// <summary>Compares redirects, campaigns and campaign codes.</summary>
internal static class ChangedRecords
{
    public static ImmutableArray<RedirectChange> Redirects(Site then, Site now)
    {
        var (before, after) = (ByUrl(then), ByUrl(now));
        return
        [
            .. before
                .Keys.Union(after.Keys, StringComparer.Ordinal)
                .Where(url => before.GetValueOrDefault(url) != after.GetValueOrDefault(url))
                .Order(StringComparer.Ordinal)
                .Select(url => new RedirectChange(url, before.GetValueOrDefault(url), after.GetValueOrDefault(url))),
        ];
    }

    public static ImmutableArray<CampaignChange> Campaigns(ImmutableArray<ReviewedPage> pages) =>
        [
            .. pages
                .Where(page => IsCampaign(page.Then) || IsCampaign(page.Now))
                .Where(page => page.Fate is PageFate.Added or PageFate.Removed || !page.Fields.IsEmpty)
                .Select(page => new CampaignChange(page.Url, page.Page.Page.Title, page.Fate, page.Fields)),
        ];

    public static ImmutableArray<CodeChange> Codes(UtmRegistry then, UtmRegistry now)
    {
        var (before, after) = (ByCode(then), ByCode(now));
        return
        [
            .. from code in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            let what = !before.TryGetValue(code, out var old) ? "added"
            : !after.TryGetValue(code, out var entry) ? "removed"
            : old.Status != entry.Status && entry.Status == UtmStatus.Retired ? "retired"
            : null
            where what is not null
            select new CodeChange(code, what),
        ];
    }

    private static bool IsCampaign(SitePage? page) => page?.Page.FrontMatter.Kind == PageType.Campaign;

    private static Dictionary<string, UtmEntry> ByCode(UtmRegistry registry) =>
        registry
            .Codes.DistinctBy(entry => entry.Code.Value, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Code.Value, StringComparer.Ordinal);

    private static Dictionary<string, string> ByUrl(Site site)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var redirect in site.Redirects.Pages)
            targets[redirect.FromUrl] = LinkWriter.FromRoot(redirect.Final ?? redirect.Target);
        foreach (var anchor in site.Redirects.Anchors)
            targets[$"{anchor.Url}#{anchor.Id}"] = LinkWriter.FromRoot(anchor.Final ?? anchor.Target);
        return targets;
    }
}
