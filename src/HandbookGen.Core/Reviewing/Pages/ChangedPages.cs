using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;

namespace HandbookGen.Reviewing;

/// <summary>Compares the pages of two sites.</summary>
internal sealed class ChangedPages(ReviewSide then, ReviewSide now, FrozenSet<SitePath> changed, string? previewUrl)
{
    private readonly OtherCauses causes = new(then, now, changed);
    private readonly ReviewLinks linksThen = new(then.Site, isThen: true, changed.Contains, previewUrl);
    private readonly ReviewLinks linksNow = new(now.Site, isThen: false, changed.Contains, previewUrl);

    /// <summary>The pages that differ, by URL.</summary>
    public ImmutableArray<ReviewedPage> Of(ImmutableArray<PagePair> pairs) =>
        [.. InParallel.Map(pairs, Compare).OfType<ReviewedPage>().OrderBy(page => page.Url, StringComparer.Ordinal)];

    /// <summary>The pictures of both sides, by the name that pages of the review have for them.</summary>
    public FrozenDictionary<string, ReviewPicture> Pictures =>
        linksThen
            .Files.Concat(linksNow.Files)
            .GroupBy(file => file.Key, StringComparer.Ordinal)
            // A picture that has not changed is the one on disk.
            .ToFrozenDictionary(files => files.Key, files => files.Last().Value, StringComparer.Ordinal);

    private ReviewedPage? Compare(PagePair pair)
    {
        if (pair.Then is null)
            return Alone(PageFate.Added, pair.Now!, [.. Read(now, pair.Now!, linksNow).Select(BlockChange.Added)]);
        if (pair.Now is null)
            return Alone(PageFate.Removed, pair.Then, [.. Read(then, pair.Then, linksThen).Select(BlockChange.Removed)]);
        return Both(pair.Then, pair.Now);
    }

    private ReviewedPage Alone(PageFate fate, SitePage page, ImmutableArray<BlockChange> blocks) =>
        Counted(
            new ReviewedPage(
                fate,
                ChangedPart.Text,
                fate == PageFate.Removed ? page : null,
                fate == PageFate.Added ? page : null,
                [],
                fate == PageFate.Removed && now.Site.Unpublished.Any(each => each.Url == page.Page.Url)
                    ? ["it is not published any more"]
                    : []
            )
            {
                Blocks = blocks,
                IsRedirected = fate == PageFate.Removed && now.Site.Survives(page.Page.Url, null),
            }
        );

    // Null if both look the same.
    private ReviewedPage? Both(SitePage before, SitePage after)
    {
        // What cannot be read is not gone.
        var isUnread = now.Site.Unknown.IsUnread(after.Page) || then.Site.Unknown.IsUnread(before.Page);
        var hasText =
            !ReferenceEquals(before.Page.Source, after.Page.Source)
            && (isUnread || PagePairs.TextOf(before.Page) != PagePairs.TextOf(after.Page));
        var fields = isUnread || ReferenceEquals(before.Page, after.Page) ? [] : ChangedFields.Of(before.Page, after.Page);
        var elsewhere = hasText ? [] : causes.Of(before, after);
        var hasMoved = before.Page.Url != after.Page.Url;
        if (!hasText && fields.IsEmpty && elsewhere.IsEmpty && !hasMoved)
            return null;
        var blocks = hasText || !elsewhere.IsEmpty ? BlockDiff.Of(Read(then, before, linksThen), Read(now, after, linksNow)) : [];
        var isSame = blocks.All(block => block.Kind == ChangeKind.Same);
        // A list on a page that moved has other relative links.
        if (isSame && !hasText && fields.IsEmpty && !hasMoved)
            return null;
        var part =
            hasText ? ChangedPart.Text
            : !fields.IsEmpty ? ChangedPart.FrontMatter
            : !isSame ? ChangedPart.Elsewhere
            : ChangedPart.Nothing;
        return Counted(
            new ReviewedPage(hasMoved ? PageFate.Moved : PageFate.Changed, part, before, after, fields, isSame ? [] : elsewhere)
            {
                Blocks = isSame ? [] : blocks,
                IsRedirected = hasMoved && now.Site.Survives(before.Page.Url, null),
            }
        );
    }

    private static ReviewedPage Counted(ReviewedPage page) =>
        page with
        {
            Added = page.Blocks.Aggregate(default(WordCount), (sum, block) => sum + block.Words(ChangeKind.Added)),
            Removed = page.Blocks.Aggregate(default(WordCount), (sum, block) => sum + block.Words(ChangeKind.Removed)),
        };

    private static ImmutableArray<HtmlBlock> Read(ReviewSide side, SitePage page, ReviewLinks links) =>
        BlockReader.Read(side.BodyOf(page), new SafeHtml(page.Page.Url, links));
}
