using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

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
            Text<PageModel>("direction", m => DirectionOf(m.Language)),
            Text<PageModel>("wordsUrl", m => m.WordsUrl),
            Text<PageModel>(
                "wordsLanguage",
                m => LanguageTags.FallbacksOf(m.Language).Contains(m.Words.Language) ? null : m.Words.Language
            ),
            Flag<PageModel>("hasCustomStyle", m => m.HasCustomStyle),
            Text<PageModel>("title", m => m.Title),
            Text<PageModel>("fullTitle", m => m.FullTitle),
            Text<PageModel>("description", m => m.Description),
            Text<PageModel>("url", m => m.Url),
            Text<PageModel>("canonicalUrl", m => m.CanonicalUrl),
            Text<PageModel>("robots", m => m.Robots),
            Html<PageModel>("bodyHtml", m => m.BodyHtml),
            Flag<PageModel>("isLong", m => m.IsLong),
            Text<PageModel>("heading", m => m.Heading),
            List<PageModel, Breadcrumb>("breadcrumbs", m => m.Breadcrumbs),
            List<PageModel, NavigationItem>("navigation", m => m.Navigation),
            List<PageModel, TocEntry>("toc", m => m.Toc),
            List<PageModel, PersonModel>("dri", m => m.Dri),
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
            Flag<PageModel>("hasDiagrams", m => m.HasDiagrams),
            List<PageModel, PersonCard>("cards", m => m.Cards),
            Flag<PageModel>("hasRecords", m => m.HasRecords),
            One<PageModel, HomeModel>("home", m => m.Home),
            List<PageModel, ChangeDay>("changes", m => m.Changes),
            Flag<PageModel>("listsChanges", m => m.ListsChanges),
            One<PageModel, BacklinkList>("backlinks", m => m.Backlinks),
            List<PageModel, ListedPage>("related", m => m.Related),
            One<PageModel, ReportLink>("report", m => m.Report),
            One<PageModel, FeedbackLinks>("feedback", m => m.Feedback),
            Text<PageModel>("printUrl", m => m.PrintUrl)
        ),
        [typeof(RedirectModel)] = Model(
            "redirect",
            One<RedirectModel, SiteModel>("site", m => m.Site),
            Text<RedirectModel>("language", m => m.Language),
            Text<RedirectModel>("direction", m => DirectionOf(m.Language)),
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
            Flag<SiteModel>("hasSearch", m => m.HasSearch),
            Text<SiteModel>("folders", m => m.Folders),
            One<SiteModel, BrandModel>("brand", m => m.Brand)
        ),
        [typeof(BrandModel)] = Model(
            "brand",
            Text<BrandModel>("logoUrl", m => m.LogoUrl),
            Text<BrandModel>("darkLogoUrl", m => m.DarkLogoUrl),
            Text<BrandModel>("faviconUrl", m => m.FaviconUrl),
            Text<BrandModel>("faviconType", m => m.FaviconType),
            Html<BrandModel>("style", m => m.Style),
            Html<BrandModel>("announcement", m => m.Announcement),
            Text<BrandModel>("announcementKey", m => m.AnnouncementKey),
            Html<BrandModel>("headHtml", m => m.HeadHtml),
            Text<BrandModel>("analyticsUrl", m => m.AnalyticsUrl)
        ),
        [typeof(Breadcrumb)] = Model(
            "breadcrumb",
            Text<Breadcrumb>("title", m => m.Title),
            Text<Breadcrumb>("url", m => m.Url),
            Text<Breadcrumb>("language", m => m.Language),
            Flag<Breadcrumb>("isCurrent", m => m.IsCurrent)
        ),
        [typeof(NavigationItem)] = Model(
            "navigation-item",
            Text<NavigationItem>("title", m => m.Title),
            Text<NavigationItem>("url", m => m.Url),
            Text<NavigationItem>("language", m => m.Language),
            Flag<NavigationItem>("isCurrent", m => m.IsCurrent),
            Flag<NavigationItem>("isOpen", m => m.IsOpen),
            Flag<NavigationItem>("isBranch", m => m.IsBranch),
            Flag<NavigationItem>("isRest", m => m.IsRest),
            List<NavigationItem, NavigationItem>("children", m => m.Children)
        ),
        [typeof(TocEntry)] = Model(
            "toc-entry",
            Text<TocEntry>("id", m => m.Id),
            Text<TocEntry>("text", m => m.Text),
            Number<TocEntry>("level", m => m.Level),
            List<TocEntry, TocEntry>("children", m => m.Children)
        ),
        [typeof(Fact)] = Model(
            "fact",
            Text<Fact>("key", m => m.Key),
            Text<Fact>("label", m => m.Label),
            List<Fact, FactValue>("values", m => m.Values)
        ),
        [typeof(PersonModel)] = Model(
            "person",
            Text<PersonModel>("name", m => m.Name),
            Text<PersonModel>("url", m => m.Url),
            Text<PersonModel>("card", m => m.Card),
            Text<PersonModel>("picture", m => m.Picture),
            Text<PersonModel>("initials", m => m.Initials),
            Text<PersonModel>("tone", m => m.Tone)
        ),
        [typeof(PersonCard)] = Model(
            "person-card",
            Text<PersonCard>("id", m => m.Id),
            One<PersonCard, PersonModel>("person", m => m.Person),
            Text<PersonCard>("role", m => m.Role),
            One<PersonCard, PageLink>("team", m => m.Team),
            Text<PersonCard>("pronouns", m => m.Pronouns),
            Text<PersonCard>("location", m => m.Location),
            List<PersonCard, PageLink>("contacts", m => m.Contacts),
            One<PersonCard, PersonModel>("manager", m => m.Manager),
            List<PersonCard, PageLink>("responsible", m => m.Responsible),
            Text<PersonCard>("others", m => m.Others)
        ),
        [typeof(FactValue)] = Model(
            "fact-value",
            Text<FactValue>("text", m => m.Text),
            Text<FactValue>("url", m => m.Url),
            Text<FactValue>("note", m => m.Note),
            One<FactValue, PersonModel>("person", m => m.Person),
            Text<FactValue>("status", m => m.Status),
            Text<FactValue>("date", m => m.Date),
            Flag<FactValue>("isCode", m => m.IsCode)
        ),
        [typeof(ChildPage)] = Model(
            "child-page",
            Text<ChildPage>("title", m => m.Title),
            Text<ChildPage>("url", m => m.Url),
            Text<ChildPage>("language", m => m.Language),
            Text<ChildPage>("description", m => m.Description)
        ),
        [typeof(PageLink)] = Model(
            "page-link",
            Text<PageLink>("title", m => m.Title),
            Text<PageLink>("url", m => m.Url),
            Text<PageLink>("language", m => m.Language)
        ),
        [typeof(LastChange)] = Model(
            "last-change",
            Text<LastChange>("date", m => m.Date),
            Text<LastChange>("shownDate", m => m.ShownDate),
            Text<LastChange>("people", m => m.People),
            List<LastChange, string>("contributors", m => m.Contributors),
            Text<LastChange>("others", m => m.Others)
        ),
        [typeof(HomeModel)] = Model(
            "home",
            List<HomeModel, HomeGroup>("groups", m => m.Groups),
            List<HomeModel, HomeCampaign>("campaigns", m => m.Campaigns),
            One<HomeModel, PageLink>("allCampaigns", m => m.AllCampaigns),
            List<HomeModel, Change>("changes", m => m.Changes),
            Text<HomeModel>("allChangesUrl", m => m.AllChangesUrl)
        ),
        [typeof(HomeGroup)] = Model(
            "home-group",
            One<HomeGroup, PageLink>("page", m => m.Page),
            Flag<HomeGroup>("isRest", m => m.IsRest),
            List<HomeGroup, HomeCard>("cards", m => m.Cards),
            List<HomeGroup, PageLink>("pages", m => m.Pages)
        ),
        [typeof(HomeCard)] = Model(
            "home-card",
            Text<HomeCard>("title", m => m.Title),
            Text<HomeCard>("url", m => m.Url),
            Text<HomeCard>("description", m => m.Description),
            List<HomeCard, PersonModel>("dri", m => m.Dri),
            List<HomeCard, PageLink>("below", m => m.Below),
            Number<HomeCard>("pageCount", m => m.PageCount)
        ),
        [typeof(HomeCampaign)] = Model(
            "home-campaign",
            Text<HomeCampaign>("title", m => m.Title),
            Text<HomeCampaign>("url", m => m.Url),
            Text<HomeCampaign>("description", m => m.Description),
            Text<HomeCampaign>("launch", m => m.Launch),
            Text<HomeCampaign>("launchDate", m => m.LaunchDate),
            One<HomeCampaign, PersonModel>("dri", m => m.Dri)
        ),
        [typeof(ListedPage)] = Model(
            "listed-page",
            Text<ListedPage>("title", m => m.Title),
            Text<ListedPage>("url", m => m.Url),
            List<ListedPage, string>("section", m => m.Section)
        ),
        [typeof(BacklinkList)] = Model(
            "backlinks",
            List<BacklinkList, ListedPage>("first", m => m.First),
            List<BacklinkList, ListedPage>("rest", m => m.Rest),
            Number<BacklinkList>("restCount", m => m.RestCount),
            Number<BacklinkList>("unlisted", m => m.Unlisted)
        ),
        [typeof(ChangeDay)] = Model(
            "change-day",
            Text<ChangeDay>("date", m => m.Date),
            Text<ChangeDay>("shownDate", m => m.ShownDate),
            List<ChangeDay, Change>("changes", m => m.Changes)
        ),
        [typeof(Change)] = Model(
            "change",
            One<Change, ListedPage>("page", m => m.Page),
            Text<Change>("date", m => m.Date),
            Text<Change>("shownDate", m => m.ShownDate),
            List<Change, string>("contributors", m => m.Contributors),
            Flag<Change>("isNew", m => m.IsNew)
        ),
        [typeof(ReportLink)] = Model("report", Text<ReportLink>("url", m => m.Url), Text<ReportLink>("urlOfAnchor", m => m.UrlOfAnchor)),
        [typeof(FeedbackLinks)] = Model("feedback", Text<FeedbackLinks>("yes", m => m.Yes), Text<FeedbackLinks>("no", m => m.No)),
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

    private static string DirectionOf(string language) => LanguageTags.IsRightToLeft(language) ? "rtl" : "ltr";

    private static TemplateModel Model(string name, params KeyValuePair<string, TemplateField>[] fields) =>
        new(name, fields.ToFrozenDictionary(StringComparer.Ordinal));

    private static KeyValuePair<string, TemplateField> Text<TModel>(string name, Func<TModel, string?> read) =>
        Field(name, TemplateType.Text, read);

    private static KeyValuePair<string, TemplateField> Html<TModel>(string name, Func<TModel, Utf8Html> read) =>
        Field(name, TemplateType.Html, read);

    private static KeyValuePair<string, TemplateField> Flag<TModel>(string name, Func<TModel, bool> read) =>
        Field<TModel>(name, TemplateType.Flag, m => read(m) ? True : False);

    private static KeyValuePair<string, TemplateField> Number<TModel>(string name, Func<TModel, int> read) =>
        Field<TModel>(name, TemplateType.Number, m => read(m));

    private static KeyValuePair<string, TemplateField> One<TModel, TValue>(string name, Func<TModel, TValue?> read)
        where TValue : class => Field(name, TemplateType.Of<TValue>(), read);

    // Hands out the array inside: boxing an ImmutableArray per access would cost more than the loop over it.
    private static KeyValuePair<string, TemplateField> List<TModel, TItem>(string name, Func<TModel, ImmutableArray<TItem>> read)
        where TItem : class =>
        Field<TModel>(name, TemplateType.ListOf(TemplateType.Of<TItem>()), m => ImmutableCollectionsMarshal.AsArray(read(m)));

    private static KeyValuePair<string, TemplateField> Field<TModel>(string name, TemplateType type, Func<TModel, object?> read) =>
        new(name, new TemplateField(type, m => read((TModel)m)));
}
