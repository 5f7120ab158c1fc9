using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Rendering.Kinds;

namespace HandbookGen.Rendering;

/// <summary>The Render phase: everything that the built site consists of, save for assets.</summary>
public static class SiteRenderer
{
    internal static readonly ImmutableArray<PageKind> Kinds =
    [
        new Article(),
        new RedirectPage(),
        new PageSource(),
        new RedirectRules(),
        new NotFound(),
        new NotFoundIndex(),
        new Sitemap(),
        new Feed(),
        new LanguageModelIndex(),
        new Robots(),
        new SearchIndex(),
        new CampaignData(),
        new PeopleData(),
        new UtmData(),
        new AnchorData(),
    ];

    public static ImmutableArray<OutputFile> Files(Site site, Theme theme) => [.. Kinds.SelectMany(kind => kind.Files(site, theme))];
}
