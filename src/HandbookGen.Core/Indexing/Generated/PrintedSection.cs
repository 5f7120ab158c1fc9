using System.Collections.Immutable;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>A section with <c>print: true</c>, whose pages are also on one page, at <c>print/</c> below it.</summary>
/// <param name="Section">The page of the section.</param>
/// <param name="Url">Site-absolute: <c>/handbook/marketing/print/</c>.</param>
/// <param name="Pages">In reading order, with how deep below the section each is; the section itself first.</param>
public sealed record PrintedSection(Page Section, string Url, ImmutableArray<(Page Page, int Depth)> Pages)
{
    /// <summary>A page of some 10 MB is the most that browsers of phones still open and print.</summary>
    public const int MostPages = 250;

    /// <summary>The printed form of a section; null if it asks for none, or cannot have one.</summary>
    public static PrintedSection? Of(Site site, Page page)
    {
        if (!page.FrontMatter.Print || ObstacleOf(site, page) is not null)
            return null;
        var pages = PagesOf(site, page);
        return pages.Length is < 2 or > MostPages ? null : new PrintedSection(page, UrlOf(page), pages);
    }

    /// <summary>Where it would be.</summary>
    public static string UrlOf(Page page) => page.Url + "print/";

    /// <summary>Whether a page asks for a printed form that it may have, as far as the page itself tells.</summary>
    public static bool IsAskedFor(Page page) => page.FrontMatter.Print && IsSection(page);

    /// <summary>Why a section that asks for it has no printed form, as the end of a sentence; null if it has one.</summary>
    public static string? WhyNot(Site site, Page page)
    {
        if (ObstacleOf(site, page) is { } obstacle)
            return obstacle;
        var count = PagesOf(site, page).Length;
        return count < 2 ? "it has no pages below it"
            : count > MostPages ? $"it has {count} pages, and at most {MostPages} fit on one"
            : null;
    }

    private static string? ObstacleOf(Site site, Page page)
    {
        if (!IsSection(page))
            return "it is no section";
        var url = UrlOf(page);
        var path = SourceUrl.OutputPathOf(url);
        return site.PageByUrl.ContainsKey(url) || site.Redirects.Find(url) is not null || site.Assets.Any(asset => asset.InputPath == path)
            ? $"'{url}' is taken"
            : null;
    }

    private static bool IsSection(Page page) =>
        page.SourceUrl.Kind == PageFileKind.Section && page.Url.EndsWith('/') && page.FrontMatter.RedirectTo is null;

    // Without indexes, which repeat what other pages say; the list of a folder holds its pages together.
    private static ImmutableArray<(Page, int)> PagesOf(Site site, Page section)
    {
        var pages = ImmutableArray.CreateBuilder<(Page, int)>();
        Add(section, 0);
        return pages.ToImmutable();

        void Add(Page page, int depth)
        {
            if (page.FrontMatter.RedirectTo is not null || (page.IsGenerated && !FolderPages.IsOne(page)))
                return;
            pages.Add((page, depth));
            foreach (var child in site.Navigation.ChildrenOf(page))
                Add(child, depth + 1);
        }
    }
}
