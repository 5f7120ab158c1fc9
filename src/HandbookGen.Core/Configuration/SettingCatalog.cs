using System.Collections.Immutable;
using HandbookGen.Configuration.Types;
using static HandbookGen.Configuration.Types.SettingTypes;

namespace HandbookGen.Configuration;

/// <summary>The keys of <c>statiq.json</c>.</summary>
public static class SettingCatalog
{
    /// <summary>In the order of the documentation: files, site, links, checks.</summary>
    public static ImmutableArray<Setting> All { get; } =
    [
        Setting.Of(
            "InputPaths",
            Paths,
            "The folders with pages, assets and data, relative to the root; if two contain the same file, the last one wins.",
            config => config.InputPaths,
            (config, value) => config with { InputPaths = value },
            widens: true
        ) with
        {
            NamesFolders = true,
        },
        Setting.Of(
            "OutputPath",
            FilePath,
            "The folder that the site is written to, relative to the root.",
            config => config.OutputPath,
            (config, value) => config with { OutputPath = value },
            widens: true
        ) with
        {
            NamesFolders = true,
        },
        Setting.Of(
            "ExcludedPaths",
            Globs,
            "The files to leave out, as globs matched against paths inside the input folder.",
            config => config.ExcludedPaths,
            (config, value) => config with { ExcludedPaths = value },
            widens: true
        ),
        Setting.Of(
            "IncludeHidden",
            Hidden,
            "The files and folders to let in although their names begin with a dot, as globs.",
            config => config.IncludeHidden,
            (config, value) => config with { IncludeHidden = value },
            widens: true
        ),
        Setting.Of(
            "ThemePaths",
            Themes,
            "The folders with themes, relative to the root; files in later folders replace those in earlier ones.",
            config => config.ThemePaths,
            (config, value) => config with { ThemePaths = value },
            widens: true
        ) with
        {
            NamesFolders = true,
        },
        Setting.Of(
            "Theme",
            FilePath,
            "The name of the theme's folder in each theme path.",
            config => config.Theme,
            (config, value) => config with { Theme = value },
            widens: true
        ) with
        {
            NamesFolders = true,
        },
        Setting.Of(
            "MaxPageSize",
            Size,
            "The largest size of a page together with the files that it includes; a larger one is reported and not read.",
            config => config.MaxPageSize,
            (config, value) => config with { MaxPageSize = value },
            widens: true
        ),
        Setting.Of(
            "MaxDataSize",
            Size,
            "The largest size of a data file; a larger one is reported and not read.",
            config => config.MaxDataSize,
            (config, value) => config with { MaxDataSize = value },
            widens: true
        ),
        Setting.Of(
            "MaxPages",
            Count,
            "The largest number of pages.",
            config => config.MaxPages,
            (config, value) => config with { MaxPages = value },
            widens: true
        ),
        Setting.Of(
            "MaxTotalSize",
            Size,
            "The largest size of all pages and data files together.",
            config => config.MaxTotalSize,
            (config, value) => config with { MaxTotalSize = value },
            widens: true
        ),
        Setting.Of(
            "SiteTitle",
            Text,
            "The name of the handbook, shown on every page.",
            config => config.SiteTitle,
            (config, value) => config with { SiteTitle = value },
            widens: false
        ),
        Setting.Of(
            "SiteDescription",
            Text,
            "One sentence for search engines, used on pages without a 'description'.",
            config => config.SiteDescription,
            (config, value) => config with { SiteDescription = value },
            widens: false
        ),
        Setting.Of(
            "Language",
            Language,
            "The language of the pages, as a BCP 47 tag.",
            config => config.Language,
            (config, value) => config with { Language = value },
            widens: false
        ),
        Setting.Of(
            "Logo",
            Picture,
            "The picture before the title in the header: a path of the site, or one for each color scheme.",
            config => config.Logo,
            (config, value) => config with { Logo = value },
            widens: false
        ),
        Setting.Of(
            "Favicon",
            SiteFile,
            "The icon in browser tabs: a path of the site.",
            config => config.Favicon,
            (config, value) => config with { Favicon = value },
            widens: false
        ),
        Setting.Of(
            "AccentColor",
            Color,
            "The color of links and chosen entries, as '#0b5cad', or one for each color scheme; the theme derives its tints.",
            config => config.AccentColor,
            (config, value) => config with { AccentColor = value },
            widens: false
        ),
        Setting.Of(
            "SocialImage",
            SiteFile,
            "The picture in previews on social networks, for pages that have none of their own: a path of the site, or an 'https' URL.",
            config => config.SocialImage,
            (config, value) => config with { SocialImage = value },
            widens: false
        ),
        Setting.Of(
            "Announcement",
            Sentence,
            "A sentence above the header of every page, which readers can close; it may contain emphasis, code and links in Markdown.",
            config => config.Announcement,
            (config, value) => config with { Announcement = value },
            widens: false
        ),
        Setting.Of(
            "HeadHtml",
            Html,
            "HTML that is put into the head of every page as it is; what it loads must come from the site or a host in 'Analytics'.",
            config => config.HeadHtml,
            (config, value) => config with { HeadHtml = value },
            widens: true
        ),
        Setting.Of(
            "Analytics",
            VisitScript,
            "A script that every page loads, and the hosts that pages may contact.",
            config => config.Analytics,
            (config, value) => config with { Analytics = value },
            widens: true
        ),
        Setting.Of(
            "EditUrl",
            EditUrl,
            "The URL where a page is edited, with '{path}' for the path of its file; empty for no edit link.",
            config => config.EditUrl,
            (config, value) => config with { EditUrl = value },
            widens: true
        ),
        Setting.Of(
            "IssueUrl",
            PageUrlTypes.Issue,
            "The URL to report a problem, with '{path}', '{url}', '{title}' and '{anchor}'; 'auto' takes it from 'EditUrl', "
                + "empty for none.",
            config => config.IssueUrl,
            (config, value) => config with { IssueUrl = value },
            widens: true
        ),
        Setting.Of(
            "FeedbackUrl",
            PageUrlTypes.Feedback,
            "The URL that takes the answer '{answer}' to 'Was this page helpful?', with '{path}', '{url}' and '{title}'; "
                + "empty for no question.",
            config => config.FeedbackUrl,
            (config, value) => config with { FeedbackUrl = value },
            widens: true
        ),
        Setting.Of(
            "Host",
            Host,
            "The host name of the site, without a scheme; required for canonical links, the sitemap, the feed and '_redirects'.",
            config => config.Host,
            (config, value) => config with { Host = value, HasHostSetting = true },
            widens: true
        ),
        Setting.Of(
            "LinksUseHttps",
            Flag,
            "Whether absolute links begin with 'https://' instead of 'http://'.",
            config => config.LinksUseHttps,
            (config, value) => config with { LinksUseHttps = value },
            widens: true
        ),
        Setting.Of(
            "LinkRoot",
            LinkRoot,
            "The path of the site on its host, for absolute links; empty for the root.",
            config => config.LinkRoot,
            (config, value) => config with { LinkRoot = value },
            widens: false
        ),
        Setting.Of(
            "LinkRelative",
            Flag,
            "Whether links end in 'index.html' and not in a slash, so that the site can be opened from disk.",
            config => config.LinkRelative,
            (config, value) => config with { LinkRelative = value },
            widens: false
        ),
        Setting.Of(
            "GenerateSitemap",
            Flag,
            "Whether 'sitemap.xml' is written.",
            config => config.GenerateSitemap,
            (config, value) => config with { GenerateSitemap = value },
            widens: false
        ),
        Setting.Of(
            "GenerateMarkdown",
            Flag,
            "Whether the Markdown of each page is written next to it, with a list of all pages in 'llms.txt'.",
            config => config.GenerateMarkdown,
            (config, value) => config with { GenerateMarkdown = value },
            widens: true
        ),
        Setting.Of(
            "GenerateData",
            Flag,
            "Whether campaigns, people, UTM codes and protected anchors are exported as JSON, for example 'campaigns.json'.",
            config => config.GenerateData,
            (config, value) => config with { GenerateData = value },
            widens: true
        ),
        Setting.Of(
            "PageHistory",
            Flag,
            "Whether pages show when they were last changed and by whom, according to git.",
            config => config.PageHistory,
            (config, value) => config with { PageHistory = value },
            widens: true
        ),
        Setting.Of(
            "NetlifyRedirects",
            Flag,
            "Whether '_redirects' is written, the redirect file of GitLab Pages and Netlify.",
            config => config.NetlifyRedirects,
            (config, value) => config with { NetlifyRedirects = value },
            widens: false
        ),
        Setting.Of(
            "MetaRefreshRedirects",
            Flag,
            "Whether every old URL gets a page that redirects; if not, only those without a rule in '_redirects' do.",
            config => config.MetaRefreshRedirects,
            (config, value) => config with { MetaRefreshRedirects = value },
            widens: false
        ),
        Setting.Of(
            "GenerateSearchIndex",
            Flag,
            "Whether the site has a search: the index in 'search/' is written, and the theme shows its search box.",
            config => config.GenerateSearchIndex,
            (config, value) => config with { GenerateSearchIndex = value },
            widens: false
        ),
        Setting.Of(
            "GenerateHeaders",
            Flag,
            "Whether '_headers' is written, the header file of Netlify and Cloudflare Pages.",
            config => config.GenerateHeaders,
            (config, value) => config with { GenerateHeaders = value },
            widens: true
        ),
        Setting.Of(
            "ActiveAssets",
            ActiveAssets,
            "Whether files that a browser may run, such as HTML, are published, by glob: 'refuse' or 'allow'; the first match wins.",
            config => config.ActiveAssets,
            (config, value) => config with { ActiveAssets = value },
            widens: true
        ),
        Setting.Of(
            "RawHtml",
            RawHtml,
            "How loudly it is said that HTML of a page is left out: not at all, as information, or as an error.",
            config => config.RawHtml,
            (config, value) => config with { RawHtml = value },
            widens: true
        ),
        Setting.Of(
            "PageStyles",
            StylesInPages,
            "Whether '<style>' elements in pages are kept: 'refuse' or 'allow'.",
            config => config.PageStyles,
            (config, value) => config with { PageStyles = value },
            widens: true
        ),
        Setting.Of(
            "UrlSchemes",
            Schemes,
            "The schemes that a link may have; other links become text.",
            config => config.UrlSchemes,
            (config, value) => config with { UrlSchemes = value },
            widens: true
        ),
        Setting.Of(
            "FrameHosts",
            Hosts,
            "The hosts whose pages may be shown in a frame, each with the hosts below it; frames of others stay links.",
            config => config.FrameHosts,
            (config, value) => config with { FrameHosts = value },
            widens: true
        ),
        Setting.Of(
            "RedirectHosts",
            Hosts,
            "The hosts that redirects may lead to besides 'Host', each with the hosts below it.",
            config => config.RedirectHosts,
            (config, value) => config with { RedirectHosts = value },
            widens: true
        ),
        Setting.Of(
            "ShowDrafts",
            Flag,
            "Whether drafts, pages that are not published yet and pages that have expired are part of the site.",
            config => config.ShowDrafts,
            (config, value) => config with { ShowDrafts = value },
            widens: true
        ),
        Setting.Of(
            "CurrentDateTime",
            Date,
            "The time that dates are compared with; when empty, the current time for pages and that of the last commit for people and "
                + "campaigns.",
            config => config.CurrentDateTime,
            (config, value) => config with { CurrentDateTime = value },
            widens: true
        ),
        Setting.Of(
            "Dialects",
            Dialects,
            "The Markdown dialect of files that match a glob: 'hugo', 'kramdown' or 'gfm'; the first match wins.",
            config => config.Dialects,
            (config, value) => config with { Dialects = value },
            widens: false
        ),
        Setting.Of(
            "HeadingIdType",
            HeadingIds,
            "How headings get their ids in the dialect 'hugo', as Hugo's 'autoHeadingIDType': 'github', 'github-ascii' or 'blackfriday'; "
                + "'none' gives them none.",
            config => config.HeadingIdType,
            (config, value) => config with { HeadingIdType = value },
            widens: false
        ),
        Setting.Of(
            "ProtectedAnchorMarkers",
            Comments,
            "The HTML comments that protect an anchor, in addition to 'DO NOT CHANGE THIS ANCHOR'.",
            config => config.ProtectedAnchorMarkers,
            (config, value) => config with { ProtectedAnchorMarkers = value },
            widens: true
        ),
        Setting.Of(
            "ProtectedAnchors",
            Globs,
            "The pages whose anchors are protected without a comment, as globs; 'all-explicit' protects every explicit id on all pages.",
            config => config.ProtectedAnchors,
            (config, value) => config with { ProtectedAnchors = value },
            widens: true
        ),
        Setting.Of(
            "Params",
            Params,
            "Values for the shortcode 'param', by name; the front matter of a page comes first.",
            config => config.Params,
            (config, value) => config with { Params = value },
            widens: false
        ),
        Setting.Of(
            "Analyzers",
            Analyzers,
            "The levels of rules, by identifier or name; 'All' sets the other rules, and 'None' turns a rule off.",
            config => config.Analyzers,
            (config, value) => config with { Analyzers = value },
            widens: true
        ),
        Setting.Of(
            "FailureLogLevel",
            Level,
            "The lowest level of a finding that makes a run end with exit code 1.",
            config => config.FailureLogLevel,
            (config, value) => config with { FailureLogLevel = value },
            widens: true
        ),
    ];
}
