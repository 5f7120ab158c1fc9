using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HandbookGen.Rendering;

/// <summary>A name that templates may use.</summary>
/// <param name="Read">Takes the model; absent values are null.</param>
internal sealed record TemplateField(TemplateType Type, Func<object, object?> Read);

/// <summary>A model as templates see it.</summary>
/// <param name="Name">As partials declare it: <c>navigation-item</c>.</param>
/// <param name="Fields">By name, in camel case.</param>
internal sealed record TemplateModel(string Name, FrozenDictionary<string, TemplateField> Fields);

/// <summary>Every name that templates may use, by model type. For themes, what is not listed here does not exist.</summary>
internal static class TemplateModels
{
    // Boxed once for all pages.
    private static readonly object True = true;
    private static readonly object False = false;

    public static readonly FrozenDictionary<Type, TemplateModel> ByType = new Dictionary<Type, TemplateModel>
    {
        [typeof(PageModel)] = Model(
            "page",
            One<PageModel, SiteModel>("site", m => m.Site),
            Text<PageModel>("kind", m => m.Kind),
            Text<PageModel>("language", m => m.Language),
            Text<PageModel>("title", m => m.Title),
            Text<PageModel>("fullTitle", m => m.FullTitle),
            Text<PageModel>("description", m => m.Description),
            Text<PageModel>("url", m => m.Url),
            Text<PageModel>("canonicalUrl", m => m.CanonicalUrl),
            Text<PageModel>("robots", m => m.Robots),
            Html<PageModel>("bodyHtml", m => m.BodyHtml),
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
            Html<PageModel>("contentSecurityPolicy", m => m.ContentSecurityPolicy),
            Html<PageModel>("breadcrumbData", m => m.BreadcrumbData),
            One<PageModel, LastChange>("lastChange", m => m.LastChange),
            Text<PageModel>("markdownUrl", m => m.MarkdownUrl),
            Text<PageModel>("codeModules", m => m.CodeModules),
            Flag<PageModel>("hasDiagrams", m => m.HasDiagrams)
        ),
        [typeof(RedirectModel)] = Model(
            "redirect",
            One<RedirectModel, SiteModel>("site", m => m.Site),
            Text<RedirectModel>("language", m => m.Language),
            Text<RedirectModel>("title", m => m.Title),
            Text<RedirectModel>("targetUrl", m => m.TargetUrl),
            Text<RedirectModel>("canonicalUrl", m => m.CanonicalUrl),
            Html<RedirectModel>("contentSecurityPolicy", m => m.ContentSecurityPolicy),
            Text<RedirectModel>("anchors", m => m.Anchors)
        ),
        [typeof(SiteModel)] = Model(
            "site",
            Text<SiteModel>("title", m => m.Title),
            Text<SiteModel>("description", m => m.Description),
            Text<SiteModel>("homeUrl", m => m.HomeUrl),
            Text<SiteModel>("assetsUrl", m => m.AssetsUrl),
            Text<SiteModel>("feedUrl", m => m.FeedUrl),
            Flag<SiteModel>("hasSearch", m => m.HasSearch)
        ),
        [typeof(Breadcrumb)] = Model(
            "breadcrumb",
            Text<Breadcrumb>("title", m => m.Title),
            Text<Breadcrumb>("url", m => m.Url),
            Flag<Breadcrumb>("isCurrent", m => m.IsCurrent)
        ),
        [typeof(NavigationItem)] = Model(
            "navigation-item",
            Text<NavigationItem>("title", m => m.Title),
            Text<NavigationItem>("url", m => m.Url),
            Flag<NavigationItem>("isCurrent", m => m.IsCurrent),
            Flag<NavigationItem>("isOpen", m => m.IsOpen),
            List<NavigationItem, NavigationItem>("children", m => m.Children)
        ),
        [typeof(TocEntry)] = Model(
            "toc-entry",
            Text<TocEntry>("id", m => m.Id),
            Text<TocEntry>("text", m => m.Text),
            Field<TocEntry>("level", TemplateType.Number, m => m.Level),
            List<TocEntry, TocEntry>("children", m => m.Children)
        ),
        [typeof(Fact)] = Model("fact", Text<Fact>("label", m => m.Label), List<Fact, FactValue>("values", m => m.Values)),
        [typeof(FactValue)] = Model(
            "fact-value",
            Text<FactValue>("text", m => m.Text),
            Text<FactValue>("url", m => m.Url),
            Text<FactValue>("note", m => m.Note)
        ),
        [typeof(ChildPage)] = Model(
            "child-page",
            Text<ChildPage>("title", m => m.Title),
            Text<ChildPage>("url", m => m.Url),
            Text<ChildPage>("description", m => m.Description)
        ),
        [typeof(PageLink)] = Model("page-link", Text<PageLink>("title", m => m.Title), Text<PageLink>("url", m => m.Url)),
        [typeof(LastChange)] = Model(
            "last-change",
            Text<LastChange>("date", m => m.Date),
            List<LastChange, string>("contributors", m => m.Contributors),
            Text<LastChange>("others", m => m.Others)
        ),
        [typeof(SocialCard)] = Model(
            "social-card",
            Text<SocialCard>("image", m => m.Image),
            Text<SocialCard>("imageAlt", m => m.ImageAlt),
            Text<SocialCard>("site", m => m.Site),
            Text<SocialCard>("creator", m => m.Creator)
        ),
    }.ToFrozenDictionary();

    /// <summary>The names of a file that takes a value of this type: the fields of a model; <c>items</c> for a list.</summary>
    public static FrozenDictionary<string, TemplateField> NamesOf(TemplateType type) =>
        type.Kind switch
        {
            TemplateKind.Model => ByType[type.Model!].Fields,
            TemplateKind.List => FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create("items", new TemplateField(type, list => list))]),
            _ => FrozenDictionary<string, TemplateField>.Empty,
        };

    private static TemplateModel Model(string name, params KeyValuePair<string, TemplateField>[] fields) =>
        new(name, fields.ToFrozenDictionary(StringComparer.Ordinal));

    private static KeyValuePair<string, TemplateField> Text<TModel>(string name, Func<TModel, string?> read) =>
        Field(name, TemplateType.Text, read);

    private static KeyValuePair<string, TemplateField> Html<TModel>(string name, Func<TModel, Utf8Html> read) =>
        Field(name, TemplateType.Html, read);

    private static KeyValuePair<string, TemplateField> Flag<TModel>(string name, Func<TModel, bool> read) =>
        Field<TModel>(name, TemplateType.Flag, m => read(m) ? True : False);

    private static KeyValuePair<string, TemplateField> One<TModel, TValue>(string name, Func<TModel, TValue?> read)
        where TValue : class => Field(name, TemplateType.Of<TValue>(), read);

    // Hands out the array inside: boxing an ImmutableArray per access would cost more than the loop over it.
    private static KeyValuePair<string, TemplateField> List<TModel, TItem>(string name, Func<TModel, ImmutableArray<TItem>> read)
        where TItem : class =>
        Field<TModel>(name, TemplateType.ListOf(TemplateType.Of<TItem>()), m => ImmutableCollectionsMarshal.AsArray(read(m)));

    private static KeyValuePair<string, TemplateField> Field<TModel>(string name, TemplateType type, Func<TModel, object?> read) =>
        new(name, new TemplateField(type, m => read((TModel)m)));
}
