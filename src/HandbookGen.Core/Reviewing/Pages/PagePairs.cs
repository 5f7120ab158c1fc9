using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Reviewing;

/// <summary>A page on both sides, or on one.</summary>
internal sealed record PagePair(SitePage? Then, SitePage? Now)
{
    public bool HasMoved => Then is not null && Now is not null && Then.Page.Url != Now.Page.Url;
}

/// <summary>Finds out which old page a page was.</summary>
internal static class PagePairs
{
    // Texts of a line or two are the same by accident.
    private const int LeastText = 60;

    /// <summary>By git's renames, then by URL, then by the same text. Pages that stand in for the page of a folder are left out.</summary>
    public static ImmutableArray<PagePair> Of(Site now, BaseSite then)
    {
        var pages = now.Pages.Where(IsWritten).ToList();
        var rest = then.Site.Pages.Where(IsWritten).ToDictionary(page => page.Page.Url, StringComparer.Ordinal);
        var pairs = pages.Select(page => new PagePair(Take(page.Page.IsGenerated ? null : then.Former(page.Page)), page)).ToList();
        Complete(page => rest.GetValueOrDefault(page.Page.Url));
        if (rest.Count > 0 && pairs.Exists(pair => pair.Then is null))
        {
            var byText = rest
                .Values.Where(page => TextOf(page.Page).Length >= LeastText)
                .ToLookup(page => TextOf(page.Page), StringComparer.Ordinal);
            Complete(page => byText[TextOf(page.Page)].FirstOrDefault(former => rest.ContainsKey(former.Page.Url)));
        }

        return [.. pairs, .. rest.Values.OrderBy(page => page.Page.Url, StringComparer.Ordinal).Select(page => new PagePair(page, null))];

        SitePage? Take(SitePage? page) => page is not null && rest.Remove(page.Page.Url) ? page : null;

        void Complete(Func<SitePage, SitePage?> find)
        {
            for (var i = 0; i < pairs.Count && rest.Count > 0; i++)
            {
                if (pairs[i] is { Then: null, Now: { } page })
                    pairs[i] = new PagePair(Take(find(page)), page);
            }
        }
    }

    /// <summary>What its author wrote below the front matter, with the line ends of Unix.</summary>
    public static string TextOf(Page page) => page.Source.Text[page.FrontMatter.BodyStart..].ReplaceLineEndings("\n").Trim();

    private static bool IsWritten(SitePage page) => !FolderPages.IsOne(page.Page);
}
