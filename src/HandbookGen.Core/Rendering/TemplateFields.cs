using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HandbookGen.Rendering;

/// <summary>A name that templates may use.</summary>
/// <param name="Of">What it yields: the model type, or the element type of a list; null for text and truth values.</param>
/// <param name="IsList">Whether it yields a list of that type.</param>
/// <param name="Read">Takes the model; absent values are null.</param>
/// <param name="IsHtml">Whether it is our own HTML, which templates print with three braces.</param>
internal sealed record TemplateField(Type? Of, bool IsList, Func<object, object?> Read, bool IsHtml = false);

/// <summary>Every name that templates may use, by the type of the model that has it. What is not listed here does not exist for a theme.</summary>
internal static class TemplateFields
{
    // Two boxes for all pages.
    private static readonly object True = true;
    private static readonly object False = false;

    public static readonly FrozenDictionary<Type, FrozenDictionary<string, TemplateField>> ByType = new Dictionary<
        Type,
        FrozenDictionary<string, TemplateField>
    >
    {
        [typeof(PageModel)] = Fields(
            One<PageModel, SiteModel>("site", m => m.Site),
            Text<PageModel>("kind", m => m.Kind),
            Text<PageModel>("language", m => m.Language),
            Text<PageModel>("title", m => m.Title),
            Text<PageModel>("fullTitle", m => m.FullTitle),
            Text<PageModel>("description", m => m.Description),
            Text<PageModel>("url", m => m.Url),
            Text<PageModel>("canonicalUrl", m => m.CanonicalUrl),
            Text<PageModel>("robots", m => m.Robots),
            new(
                "bodyHtml",
                new TemplateField(null, false, m => ((PageModel)m).BodyHtml is { IsEmpty: false } html ? html : null, IsHtml: true)
            ),
            Flag<PageModel>("bodyHasTitle", m => m.BodyHasTitle),
            List<PageModel, Breadcrumb>("breadcrumbs", m => m.Breadcrumbs),
            List<PageModel, NavigationItem>("navigation", m => m.Navigation),
            List<PageModel, TocEntry>("toc", m => m.Toc),
            List<PageModel, string>("dri", m => m.Dri),
            List<PageModel, Fact>("facts", m => m.Facts),
            List<PageModel, ChildPage>("childPages", m => m.ChildPages),
            Text<PageModel>("editUrl", m => m.EditUrl),
            One<PageModel, PageLink>("previous", m => m.Previous),
            One<PageModel, PageLink>("next", m => m.Next),
            One<PageModel, SocialCard>("social", m => m.Social),
            new("contentSecurityPolicy", new TemplateField(null, false, m => ((PageModel)m).ContentSecurityPolicy, IsHtml: true)),
            new("breadcrumbData", new TemplateField(null, false, m => ((PageModel)m).BreadcrumbData, IsHtml: true)),
            One<PageModel, LastChange>("lastChange", m => m.LastChange),
            Text<PageModel>("markdownUrl", m => m.MarkdownUrl),
            Text<PageModel>("codeModules", m => m.CodeModules),
            Flag<PageModel>("hasDiagrams", m => m.HasDiagrams)
        ),
        [typeof(RedirectModel)] = Fields(
            One<RedirectModel, SiteModel>("site", m => m.Site),
            Text<RedirectModel>("language", m => m.Language),
            Text<RedirectModel>("title", m => m.Title),
            Text<RedirectModel>("targetUrl", m => m.TargetUrl),
            Text<RedirectModel>("canonicalUrl", m => m.CanonicalUrl),
            new("contentSecurityPolicy", new TemplateField(null, false, m => ((RedirectModel)m).ContentSecurityPolicy, IsHtml: true)),
            Text<RedirectModel>("anchors", m => m.Anchors)
        ),
        [typeof(SiteModel)] = Fields(
            Text<SiteModel>("title", m => m.Title),
            Text<SiteModel>("description", m => m.Description),
            Text<SiteModel>("homeUrl", m => m.HomeUrl),
            Text<SiteModel>("assetsUrl", m => m.AssetsUrl),
            Text<SiteModel>("feedUrl", m => m.FeedUrl),
            Flag<SiteModel>("hasSearch", m => m.HasSearch)
        ),
        [typeof(Breadcrumb)] = Fields(
            Text<Breadcrumb>("title", m => m.Title),
            Text<Breadcrumb>("url", m => m.Url),
            Flag<Breadcrumb>("isCurrent", m => m.IsCurrent)
        ),
        [typeof(NavigationItem)] = Fields(
            Text<NavigationItem>("title", m => m.Title),
            Text<NavigationItem>("url", m => m.Url),
            Flag<NavigationItem>("isCurrent", m => m.IsCurrent),
            Flag<NavigationItem>("isOpen", m => m.IsOpen),
            List<NavigationItem, NavigationItem>("children", m => m.Children)
        ),
        [typeof(TocEntry)] = Fields(
            Text<TocEntry>("id", m => m.Id),
            Text<TocEntry>("text", m => m.Text),
            new("level", new TemplateField(null, false, m => ((TocEntry)m).Level)),
            List<TocEntry, TocEntry>("children", m => m.Children)
        ),
        [typeof(Fact)] = Fields(Text<Fact>("label", m => m.Label), List<Fact, FactValue>("values", m => m.Values)),
        [typeof(FactValue)] = Fields(
            Text<FactValue>("text", m => m.Text),
            Text<FactValue>("url", m => m.Url),
            Text<FactValue>("note", m => m.Note)
        ),
        [typeof(ChildPage)] = Fields(
            Text<ChildPage>("title", m => m.Title),
            Text<ChildPage>("url", m => m.Url),
            Text<ChildPage>("description", m => m.Description)
        ),
        [typeof(PageLink)] = Fields(Text<PageLink>("title", m => m.Title), Text<PageLink>("url", m => m.Url)),
        [typeof(LastChange)] = Fields(
            Text<LastChange>("date", m => m.Date),
            List<LastChange, string>("contributors", m => m.Contributors),
            Text<LastChange>("others", m => m.Others)
        ),
        [typeof(SocialCard)] = Fields(
            Text<SocialCard>("image", m => m.Image),
            Text<SocialCard>("imageAlt", m => m.ImageAlt),
            Text<SocialCard>("site", m => m.Site),
            Text<SocialCard>("creator", m => m.Creator)
        ),
    }.ToFrozenDictionary();

    private static FrozenDictionary<string, TemplateField> Fields(params KeyValuePair<string, TemplateField>[] fields) =>
        fields.ToFrozenDictionary(StringComparer.Ordinal);

    private static KeyValuePair<string, TemplateField> Text<TModel>(string name, Func<TModel, string?> read) =>
        new(name, new TemplateField(null, false, m => read((TModel)m)));

    private static KeyValuePair<string, TemplateField> Flag<TModel>(string name, Func<TModel, bool> read) =>
        new(name, new TemplateField(null, false, m => read((TModel)m) ? True : False));

    private static KeyValuePair<string, TemplateField> One<TModel, TValue>(string name, Func<TModel, TValue?> read)
        where TValue : class => new(name, new TemplateField(typeof(TValue), false, m => read((TModel)m)));

    // The array inside is handed out: a boxed ImmutableArray per access would cost more than the loop over it.
    private static KeyValuePair<string, TemplateField> List<TModel, TItem>(string name, Func<TModel, ImmutableArray<TItem>> read)
        where TItem : class => new(name, new TemplateField(typeof(TItem), true, m => ImmutableCollectionsMarshal.AsArray(read((TModel)m))));
}
