using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>Decides which pages are published, and that no two of them have the same URL.</summary>
internal static class PublishedPages
{
    /// <summary>
    /// The published pages in the order of their URLs. If two have the same URL, or the same output file on a disk that ignores case, the
    /// one that had the URL before is kept, or else the first by path.
    /// </summary>
    /// <param name="taken">The assets of the site; receives the pages.</param>
    /// <param name="baseSite">The site as of another commit; null if it is not compared with one.</param>
    /// <param name="unknown">For pages whose URL is not known; they are never reported here.</param>
    public static (ImmutableArray<Page> Pages, ImmutableArray<Diagnostic> Diagnostics) Of(
        ImmutableArray<Page> parsed,
        OutputClaims taken,
        SiteConfig config,
        BaseSite? baseSite,
        Unknowns unknown
    )
    {
        var pages = ImmutableArray.CreateBuilder<Page>(parsed.Length);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        // The front matter of an unread page may set another URL, so that it takes none away.
        var published = parsed
            .Where(page => IsPublished(page, config))
            .OrderBy(unknown.IsUnread)
            .ThenBy(page => baseSite is not null && !baseSite.HadItsUrl(page));
        foreach (var page in published)
        {
            if (taken.Claim(SourceUrl.OutputPathOf(page.Url), page.Origin.File) is not { } owner)
            {
                pages.Add(page);
                continue;
            }

            if (unknown.IsUnread(page))
                continue;
            var range = page.FrontMatter.Url?.Range ?? page.FrontMatter.Slug?.Range ?? page.Origin;
            diagnostics.Add(
                FileDiagnostics.SameUrl.At(
                    range,
                    $"The URL '{page.Url}' is already taken by '{owner}'.",
                    "Rename one of the files, or set 'url' in its front matter."
                )
            );
        }

        pages.Sort((a, b) => string.CompareOrdinal(a.Url, b.Url));
        return (pages.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>
    /// Whether a page is part of the site: not turned off by <c>build</c>, and, unless drafts are shown, no draft, published and not
    /// expired.
    /// <see href="https://gohugo.io/content-management/front-matter/"/>
    /// </summary>
    public static bool IsPublished(Page page, SiteConfig config)
    {
        var frontMatter = page.FrontMatter;
        if (!frontMatter.IsRendered || config.ShowDrafts)
            return frontMatter.IsRendered;
        return !frontMatter.Draft
            && (config.PublishTime is not { } now || !(frontMatter.PublishDate > now || frontMatter.ExpiryDate <= now));
    }
}
