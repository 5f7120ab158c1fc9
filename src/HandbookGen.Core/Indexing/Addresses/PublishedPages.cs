using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>Makes sure that no two pages have the same URL.</summary>
internal static class PublishedPages
{
    /// <summary>
    /// The published pages in the order of their URLs. If two have the same URL, or the same output file on a disk that ignores case, the
    /// first by path is kept.
    /// </summary>
    /// <param name="taken">The assets of the site; receives the pages.</param>
    public static (ImmutableArray<Page> Pages, ImmutableArray<Diagnostic> Diagnostics) Of(
        ImmutableArray<Page> parsed,
        OutputClaims taken,
        SiteConfig config
    )
    {
        var pages = ImmutableArray.CreateBuilder<Page>(parsed.Length);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var page in parsed.Where(page => IsPublished(page, config)))
        {
            if (taken.Claim(SourceUrl.OutputPathOf(page.Url), page.Source.Path) is not { } owner)
            {
                pages.Add(page);
                continue;
            }

            var range = page.FrontMatter.Url?.Range ?? page.FrontMatter.Slug?.Range ?? SourceRange.StartOf(page.Source.Path);
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
    /// Whether a page is part of the site: not a draft, not turned off by <c>build</c>, published and not expired.
    /// <see href="https://gohugo.io/content-management/front-matter/"/>
    /// </summary>
    public static bool IsPublished(Page page, SiteConfig config)
    {
        var frontMatter = page.FrontMatter;
        return frontMatter is { Draft: false, IsRendered: true }
            && (config.CurrentDateTime is not { } now || !(frontMatter.PublishDate > now || frontMatter.ExpiryDate <= now));
    }
}
