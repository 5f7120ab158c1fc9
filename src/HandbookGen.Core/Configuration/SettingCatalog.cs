using System.Collections.Immutable;
using static HandbookGen.Configuration.Types.SettingTypes;

namespace HandbookGen.Configuration;

/// <summary>The keys of <c>statiq.json</c>.</summary>
public static class SettingCatalog
{
    /// <summary>In the order of the documentation: where files are, what the site is, how links look, what is checked.</summary>
    public static ImmutableArray<Setting> All { get; } =
    [
        Setting.Of(
            "InputPaths",
            Paths,
            "The folders that hold pages, assets and data, relative to the root; where two hold the same file, the last one wins.",
            config => config.InputPaths,
            (config, value) => config with { InputPaths = value }
        ),
        Setting.Of(
            "OutputPath",
            FilePath,
            "The folder that receives the site, relative to the root.",
            config => config.OutputPath,
            (config, value) => config with { OutputPath = value }
        ),
        Setting.Of(
            "ExcludedPaths",
            Globs,
            "The files that are left out, as globs of their path inside the input folder.",
            config => config.ExcludedPaths,
            (config, value) => config with { ExcludedPaths = value }
        ),
        Setting.Of(
            "ThemePaths",
            Themes,
            "The folders that hold themes, relative to the root; a file of a later folder replaces the same file of an earlier one.",
            config => config.ThemePaths,
            (config, value) => config with { ThemePaths = value }
        ),
        Setting.Of(
            "Theme",
            FilePath,
            "The theme's folder below each theme path.",
            config => config.Theme,
            (config, value) => config with { Theme = value }
        ),
        Setting.Of(
            "SiteTitle",
            Text,
            "The name of the handbook, shown on every page.",
            config => config.SiteTitle,
            (config, value) => config with { SiteTitle = value }
        ),
        Setting.Of(
            "SiteDescription",
            Text,
            "One sentence for search engines on pages that have no description of their own.",
            config => config.SiteDescription,
            (config, value) => config with { SiteDescription = value }
        ),
        Setting.Of(
            "Language",
            Language,
            "The language of the pages, as a BCP 47 tag.",
            config => config.Language,
            (config, value) => config with { Language = value }
        ),
        Setting.Of(
            "EditUrl",
            EditUrl,
            "The address where a page is edited, with '{path}' for the path of its file; empty for no edit link.",
            config => config.EditUrl,
            (config, value) => config with { EditUrl = value }
        ),
        Setting.Of(
            "Host",
            Host,
            "The host name that the site is served from, without a scheme; canonical links and the sitemap need it.",
            config => config.Host,
            (config, value) => config with { Host = value }
        ),
        Setting.Of(
            "LinksUseHttps",
            Flag,
            "Whether absolute links begin with 'https://' instead of 'http://'.",
            config => config.LinksUseHttps,
            (config, value) => config with { LinksUseHttps = value }
        ),
        Setting.Of(
            "LinkRoot",
            LinkRoot,
            "The path below the host that the site lives at; empty for the root of the host.",
            config => config.LinkRoot,
            (config, value) => config with { LinkRoot = value }
        ),
        Setting.Of(
            "LinkRelative",
            Flag,
            "Whether links are relative to the page that has them, so that the site can be opened from disk.",
            config => config.LinkRelative,
            (config, value) => config with { LinkRelative = value }
        ),
        Setting.Of(
            "GenerateSitemap",
            Flag,
            "Whether 'sitemap.xml' is written.",
            config => config.GenerateSitemap,
            (config, value) => config with { GenerateSitemap = value }
        ),
        Setting.Of(
            "GenerateMarkdown",
            Flag,
            "Whether the Markdown of each page is written beside it, and 'llms.txt', which lists them.",
            config => config.GenerateMarkdown,
            (config, value) => config with { GenerateMarkdown = value }
        ),
        Setting.Of(
            "GenerateData",
            Flag,
            "Whether campaigns, people, UTM codes and protected anchors are written as files for programs, e.g. 'campaigns.json'.",
            config => config.GenerateData,
            (config, value) => config with { GenerateData = value }
        ),
        Setting.Of(
            "PageHistory",
            Flag,
            "Whether pages show when they were last changed and by whom, as far as git knows.",
            config => config.PageHistory,
            (config, value) => config with { PageHistory = value }
        ),
        Setting.Of(
            "NetlifyRedirects",
            Flag,
            "Whether '_redirects' is written, by which GitLab Pages and Netlify answer for old URLs.",
            config => config.NetlifyRedirects,
            (config, value) => config with { NetlifyRedirects = value }
        ),
        Setting.Of(
            "MetaRefreshRedirects",
            Flag,
            "Whether every old URL has a page that leads on; if not, only those that have no rule in '_redirects'.",
            config => config.MetaRefreshRedirects,
            (config, value) => config with { MetaRefreshRedirects = value }
        ),
        Setting.Of(
            "GenerateSearchIndex",
            Flag,
            "Whether the site can be searched: the files of 'search/' are written, and the theme shows its search.",
            config => config.GenerateSearchIndex,
            (config, value) => config with { GenerateSearchIndex = value }
        ),
        Setting.Of(
            "CurrentDateTime",
            Date,
            "The time that 'publishDate' and 'expiryDate' are compared with; today when empty.",
            config => config.CurrentDateTime,
            (config, value) => config with { CurrentDateTime = value }
        ),
        Setting.Of(
            "Dialects",
            Dialects,
            "The Markdown dialect of the files that match a glob, the first match winning: 'hugo', 'kramdown' or 'gfm'.",
            config => config.Dialects,
            (config, value) => config with { Dialects = value }
        ),
        Setting.Of(
            "ProtectedAnchorMarkers",
            Comments,
            "The texts of HTML comments that protect an anchor, beside 'DO NOT CHANGE THIS ANCHOR'.",
            config => config.ProtectedAnchorMarkers,
            (config, value) => config with { ProtectedAnchorMarkers = value }
        ),
        Setting.Of(
            "ProtectedAnchors",
            Globs,
            "The pages whose anchors are protected without a comment, as globs; 'all-explicit' means every typed id of all pages.",
            config => config.ProtectedAnchors,
            (config, value) => config with { ProtectedAnchors = value }
        ),
        Setting.Of(
            "Analyzers",
            Analyzers,
            "The level of a rule, by its identifier or name, or of 'All' that are not named: 'None' switches it off.",
            config => config.Analyzers,
            (config, value) => config with { Analyzers = value }
        ),
        Setting.Of(
            "FailureLogLevel",
            Level,
            "The lowest level of a finding that ends a run with exit code 1.",
            config => config.FailureLogLevel,
            (config, value) => config with { FailureLogLevel = value }
        ),
    ];
}
