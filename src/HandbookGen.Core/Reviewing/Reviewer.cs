using System.Collections.Frozen;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;

namespace HandbookGen.Reviewing;

/// <summary>Compares two sites.</summary>
internal static class Reviewer
{
    /// <param name="loaded">The files of the base.</param>
    /// <param name="baseSite">The base as the new site knows it.</param>
    /// <param name="tolerated">The findings of the new site that the baseline tolerates.</param>
    /// <param name="previewUrl">Where the new site can be seen; null for nowhere.</param>
    public static (Review Review, FrozenDictionary<string, ReviewPicture> Pictures) Compare(
        ReviewSide then,
        ReviewSide now,
        LoadedBase loaded,
        BaseSite baseSite,
        IReadOnlySet<Diagnostic> tolerated,
        string? previewUrl
    )
    {
        var pairs = PagePairs.Of(now.Site, baseSite);
        var comparison = new ChangedPages(then, now, loaded.Changed, previewUrl);
        var pages = comparison.Of(pairs);
        var anchors = ChangedAnchors.Of(now.Site, pairs);
        var owners = loaded.CodeOwners is { } file ? CodeOwners.Read(file) : null;
        var findings = ComparedFindings.Of(then, now, baseSite.Now, tolerated);
        var review = new Review(
            loaded.Name,
            pages,
            SiteWideChanges.Of(then.Site, now.Site, loaded.Changed),
            anchors,
            ChangedRecords.Redirects(then.Site, now.Site),
            findings,
            ChangedRecords.Campaigns(pages),
            ChangedRecords.Codes(then.Site.Records.Utm, now.Site.Records.Utm),
            ChangedPeople.Of(then.Site, now.Site, pairs),
            AskedPeople.Of(then.Site, now.Site, pages, anchors, owners, loaded.Folder)
        )
        {
            OtherFiles = UnseenFiles.Of(then.Loaded, now.Loaded, loaded.Changed, pages),
            Entries = MovedEntries.Of(pairs),
            Suggestions = Suggestion.Of(now, baseSite, findings.New),
            SiteTitle = now.Site.Config.SiteTitle,
            Language = now.Site.Config.Language,
        };
        return (review, comparison.Pictures);
    }
}
