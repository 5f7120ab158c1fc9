using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>Sees to it that every URL has one page.</summary>
internal static class PageUrls
{
    /// <summary>The published pages in the order of their URLs. Of two with one URL, or one output file on a disk that ignores case, the first by path stays.</summary>
    /// <param name="taken">The assets of the site; receives the pages.</param>
    public static (ImmutableArray<Page> Pages, ImmutableArray<Diagnostic> Diagnostics) Unique(
        ImmutableArray<Page> parsed,
        OutputPaths taken,
        SiteConfig config
    )
    {
        var pages = ImmutableArray.CreateBuilder<Page>(parsed.Length);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var page in parsed.Where(page => IsPublished(page, config)))
        {
            if (taken.Claim(PageFile.OutputPathOf(page.Url), page.Source.Path) is not { } owner)
            {
                pages.Add(page);
                continue;
            }

            var range = page.FrontMatter.Url?.Range ?? page.FrontMatter.Slug?.Range ?? SourceRange.StartOf(page.Source.Path);
            diagnostics.Add(
                FileDiagnostics.SameUrl.At(
                    range,
                    $"The URL '{page.Url}' is taken by '{owner}'.",
                    "Rename one of the files, or give one a 'url' of its own."
                )
            );
        }

        pages.Sort((a, b) => string.CompareOrdinal(a.Url, b.Url));
        return (pages.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>
    /// Whether a page is part of the site: no draft, not switched off by <c>build</c>, and not before or after its time.
    /// <see href="https://gohugo.io/content-management/front-matter/"/>
    /// </summary>
    public static bool IsPublished(Page page, SiteConfig config)
    {
        var frontMatter = page.FrontMatter;
        return frontMatter is { Draft: false, IsRendered: true }
            && (config.CurrentDateTime is not { } now || !(frontMatter.PublishDate > now || frontMatter.ExpiryDate <= now));
    }
}
