using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Reviewing;

/// <summary>Finds out who should be asked about a change, and why.</summary>
internal static class AskedPeople
{
    /// <param name="owners">Null without a file of code owners.</param>
    /// <param name="folder">The site's root in the repository, with a trailing slash; empty when the two are the same.</param>
    public static ImmutableArray<AskedPerson> Of(
        Site then,
        Site now,
        ImmutableArray<ReviewedPage> pages,
        ImmutableArray<AnchorChange> anchors,
        CodeOwners? owners,
        string folder
    )
    {
        var asked = new List<(string Name, string? Handle, string Reason, string Url)>();
        var (before, after) = (ByUrl(then), ByUrl(now));
        foreach (var page in pages.Where(page => page.Fate != PageFate.Moved || page.Part != ChangedPart.Nothing || !page.IsRedirected))
        {
            AskAll(page.Now is { } present ? after[present.Page.Url] : [], ReasonOf(page), page.Url);
            AskAll(page.Then is { } former ? before[former.Page.Url] : [], ReasonOf(page), page.Url);
        }

        var pageByFile = now.Pages.ToLookup(page => page.Page.Source.Path, page => page.Page.Url);
        foreach (var link in anchors.Where(anchor => anchor.IsBroken).SelectMany(anchor => anchor.Inbound))
        {
            foreach (var url in pageByFile[link.File])
                AskAll(after[url], "DRI of a page with a link to a lost anchor", url);
        }

        foreach (var page in owners is null ? [] : pages.Where(page => !page.Page.Page.IsGenerated && page.Part != ChangedPart.Elsewhere))
        {
            foreach (var owner in owners!.Of(PathOf(page.Page.Page.Source.Path, folder)))
                asked.Add((owner.TrimStart('@'), owner, "code owner", page.Url));
        }

        return
        [
            .. asked
                .GroupBy(each => each.Name, StringComparer.Ordinal)
                .OrderBy(person => person.Key, StringComparer.Ordinal)
                .Select(person => new AskedPerson(
                    person.Key,
                    person.Select(each => each.Handle).OfType<string>().FirstOrDefault(),
                    [
                        .. person
                            .GroupBy(each => each.Reason, StringComparer.Ordinal)
                            .OrderBy(reason => reason.Key, StringComparer.Ordinal)
                            .Select(reason => new AskReason(
                                reason.Key,
                                [.. reason.Select(each => each.Url).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
                            )),
                    ]
                )),
        ];

        void AskAll(IEnumerable<(string Url, string Name, string? Handle)> people, string reason, string url)
        {
            foreach (var (_, name, handle) in people)
                asked.Add((name, handle, reason, url));
        }
    }

    private static ILookup<string, (string Url, string Name, string? Handle)> ByUrl(Site site) =>
        ChangedPeople.Responsible(site).ToLookup(each => each.Url, StringComparer.Ordinal);

    private static string ReasonOf(ReviewedPage page) =>
        (page.Fate, page.Part) switch
        {
            (PageFate.Added, _) => "DRI of a new page",
            (PageFate.Removed, _) => "DRI of a removed page",
            (PageFate.Moved, ChangedPart.Nothing) => "DRI of a page that moved without a redirect",
            (PageFate.Moved, _) => "DRI of a page that moved and changed",
            (_, ChangedPart.FrontMatter) => "DRI of a page whose front matter changed",
            (_, ChangedPart.Elsewhere) => "DRI of a page that shows the change of another file",
            _ => "DRI of a changed page",
        };

    private static string PathOf(SitePath file, string folder) => Loading.SitePaths.Relative("/", "/" + folder + file.Value);
}
