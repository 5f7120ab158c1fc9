using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.HeadingIds;

namespace HandbookGen.Indexing.Anchors;

/// <summary>A protected anchor that still exists, but leads to another section than before.</summary>
/// <param name="Here">The section that it leads to.</param>
/// <param name="There">The section that it led to, which has another anchor now.</param>
public sealed record DisplacedAnchor(PromisedAnchor Was, SitePage Page, PageSection Here, PageSection There);

/// <summary>
/// Finds anchors that were swapped or taken over. That a heading has other words is no evidence; that its old words, or the text below
/// it, now belong to another anchor is.
/// </summary>
public static class DisplacedAnchors
{
    /// <summary>By page and id, each once.</summary>
    public static ImmutableArray<DisplacedAnchor> Find(Site site)
    {
        var promises = site.Promises;
        return
        [
            .. InRecord(site, promises.Lock?.Anchors ?? [])
                .Concat(InRecord(site, promises.Base?.Site.Promises.Lock?.Anchors ?? []))
                .Concat(promises.Base?.Site.Pages.SelectMany(page => InBase(site, page)) ?? [])
                .DistinctBy(anchor => anchor.Was.Key)
                .OrderBy(anchor => anchor.Was.Url, StringComparer.Ordinal)
                .ThenBy(anchor => anchor.Was.Id, StringComparer.Ordinal),
        ];
    }

    // A lock knows the words of the protected headings.
    private static IEnumerable<DisplacedAnchor> InRecord(Site site, ImmutableArray<PromisedAnchor> record)
    {
        foreach (var group in record.GroupBy(anchor => anchor.Url, StringComparer.Ordinal))
        {
            if (!site.PageByUrl.TryGetValue(group.Key, out var page) || !group.Any(anchor => HasOtherWords(page, anchor)))
                continue;
            var sections = PageSection.Of(page);
            var words = group.ToDictionary(anchor => anchor.Id, anchor => anchor.Text, StringComparer.Ordinal);
            foreach (var anchor in group.Where(anchor => anchor.Text.Length > 0))
            {
                if (
                    sections.FirstOrDefault(section => section.Id == anchor.Id) is { } here
                    && here.Words != anchor.Text
                    && Only(sections.Where(section => section.Words == anchor.Text && words.GetValueOrDefault(section.Id) != anchor.Text))
                        is { } there
                    && (words.ContainsKey(there.Id) || (OnlyOne(sections, anchor.Text) && IsNew(site, page, here, there)))
                )
                    yield return new DisplacedAnchor(anchor, page, here, there);
            }
        }
    }

    // Sections are only read where a heading was reworded, which is rare.
    private static bool HasOtherWords(SitePage page, PromisedAnchor anchor) =>
        anchor.Text.Length > 0
        && page.ProtectedAnchors.FirstOrDefault(found => found.Id == anchor.Id) is var found
        && (found is null || AnchorLockText.InOneLine(found.Text) != anchor.Text);

    // An anchor that the lock lacks may be as old as those it has. It is not in a list or on a page where all of them are protected, and
    // not when its id was made for the words of the other section.
    private static bool IsNew(Site site, SitePage page, PageSection here, PageSection there) =>
        there.Heading is null
        || Glob.IsMatchOfAny(site.Config.ProtectedAnchors, page.Page.InputPath)
        || (there.Heading.IsExplicit && there.Id == HugoIds.Slug(here.Words, site.Config.HeadingIdType));

    private static IEnumerable<DisplacedAnchor> InBase(Site site, SitePage then)
    {
        ImmutableArray<PromisedAnchor> promised = [.. PromisedAnchor.On(then)];
        if (promised.IsEmpty || !site.PageByUrl.TryGetValue(then.Page.Url, out var page) || ReferenceEquals(page.Page, then.Page))
            yield break;
        var before = PageSection.Of(then.Page);
        var sections = PageSection.Of(page);
        foreach (var anchor in promised)
        {
            if (
                before.FirstOrDefault(section => section.Id == anchor.Id) is { } was
                && sections.FirstOrDefault(section => section.Id == anchor.Id) is { } here
                && (was.Words == here.Words ? Successor(was, here, sections, before) : Reworded(was, sections, before)) is { } there
            )
                yield return new DisplacedAnchor(anchor, page, here, there);
        }
    }

    private static PageSection? Reworded(PageSection was, ImmutableArray<PageSection> sections, ImmutableArray<PageSection> before) =>
        Only(sections.Where(section => section.Words == was.Words && !before.Any(old => old.Id == section.Id && old.Words == was.Words)));

    // Of several sections with the same words, the one that has most of the text; if there was none, the one that still has none.
    private static PageSection? Successor(
        PageSection was,
        PageSection here,
        ImmutableArray<PageSection> sections,
        ImmutableArray<PageSection> before
    )
    {
        if (was.Lines.IsEmpty)
            return here.Lines.IsEmpty
                ? null
                : Only(
                    sections.Where(section =>
                        section.Words == was.Words && section.Lines.IsEmpty && !before.Any(old => old.Id == section.Id)
                    )
                );
        var shared = was.LinesSharedWith(here);
        return sections
            .Where(section => section.Words == was.Words && section.Heading != here.Heading)
            .Where(section => was.LinesSharedWith(section) > shared)
            .Where(section =>
                before.FirstOrDefault(old => old.Id == section.Id) is not { } own
                || own.LinesSharedWith(section) < was.LinesSharedWith(section)
            )
            .MaxBy(was.LinesSharedWith);
    }

    private static bool OnlyOne(ImmutableArray<PageSection> sections, string words) =>
        Only(sections.Where(section => section.Words == words)) is not null;

    // One heading may have several anchors, and so may one entry.
    private static PageSection? Only(IEnumerable<PageSection> sections) =>
        sections.DistinctBy(section => section.Heading is null ? SourceRange.StartOf(section.Range.File) : section.Range).Take(2).ToList()
            is [var only]
            ? only
            : null;
}
