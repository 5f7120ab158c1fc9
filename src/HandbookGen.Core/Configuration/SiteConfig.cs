using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>
/// All settings with their defaults. <c>statiq.json</c> and the options of the command line each replace single values;
/// <see cref="SettingCatalog"/> lists the keys.
/// </summary>
public sealed record SiteConfig
{
    /// <summary>Folders with pages, assets and data, relative to the root. If two contain the same file, the last one wins.</summary>
    public ImmutableArray<string> InputPaths { get; init; } = ["content"];

    /// <summary>The folder that the site is written to, relative to the root.</summary>
    public string OutputPath { get; init; } = "output";

    /// <summary>Folders with themes, relative to the root. Files in later folders replace those in earlier ones.</summary>
    public ImmutableArray<string> ThemePaths { get; init; } = ["themes"];

    /// <summary>The name of the theme's folder in each theme path.</summary>
    public string Theme { get; init; } = "handbook";

    public string SiteTitle { get; init; } = "Handbook";

    /// <summary>One sentence for search engines, used on pages without a description; empty for none.</summary>
    public string SiteDescription { get; init; } = "";

    /// <summary>
    /// Host name without a scheme, for example <c>handbook.example.com</c>. When empty, what is only right on a
    /// particular host is left out: canonical links, the sitemap, the feed and <c>_redirects</c>.
    /// </summary>
    public string Host { get; init; } = "";

    /// <summary>Whether the settings say something about <see cref="Host"/>, even that there is none; not a setting.</summary>
    public bool HasHostSetting { get; init; }

    public bool LinksUseHttps { get; init; } = true;

    /// <summary>
    /// The path of the site on its host, for example <c>/docs</c>; empty for the root. Only what needs <see cref="Host"/> depends on it,
    /// and the links of <c>404.html</c> until its script has found the root.
    /// </summary>
    public string LinkRoot { get; init; } = "";

    /// <summary>Ends links in <c>index.html</c> and not in a slash, so that the site can be opened from disk.</summary>
    public bool LinkRelative { get; init; }

    /// <summary>Globs of files to leave out, matched against the path inside the input folder.</summary>
    public ImmutableArray<string> ExcludedPaths { get; init; } = [];

    /// <summary>
    /// Globs of files and folders to let in although their names begin with a dot, matched against the path inside the input folder or, for
    /// where links lead, in the root. <c>.git</c> is never let in.
    /// </summary>
    public ImmutableArray<string> IncludeHidden { get; init; } = [];

    /// <summary>
    /// The URL where a page is edited, for example <c>https://gitlab.com/x/y/-/edit/main/{path}</c>; empty for no link. <c>{path}</c>
    /// becomes the path of the source file.
    /// </summary>
    public string EditUrl { get; init; } = "";

    /// <summary>
    /// The URL where readers report a problem with a page. <c>{path}</c>, <c>{url}</c>, <c>{title}</c> and <c>{anchor}</c> stand for the
    /// page; <c>auto</c> is a new issue on GitLab or GitHub, if <see cref="EditUrl"/> leads there. Empty for no link.
    /// </summary>
    public string IssueUrl { get; init; } = "auto";

    /// <summary>
    /// The URL that receives whether a page was helpful; <c>{answer}</c> becomes <c>yes</c> or <c>no</c>. Empty for no question.
    /// </summary>
    public string FeedbackUrl { get; init; } = "";

    /// <summary>BCP 47 tag for <c>&lt;html lang&gt;</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Paths of the site: <c>/images/logo.svg</c>.</summary>
    public SchemePair Logo { get; init; } = SchemePair.None;

    /// <summary>A path of the site; null for the icon of the theme.</summary>
    public Located<string>? Favicon { get; init; }

    /// <summary>As <see cref="Configuration.AccentColor.Parse"/> reads them; other texts are a finding.</summary>
    public SchemePair AccentColor { get; init; } = SchemePair.None;

    /// <summary>A path of the site or an <c>https</c> URL; null for none.</summary>
    public Located<string>? SocialImage { get; init; }

    /// <summary>A sentence in Markdown; null for none.</summary>
    public Located<string>? Announcement { get; init; }

    /// <summary>For the head of every page, unchanged; null for none.</summary>
    public Located<string>? HeadHtml { get; init; }

    public Analytics Analytics { get; init; } = Analytics.None;

    /// <summary>Values for the shortcode <c>param</c>, by name in lower case; of those in objects, with the names joined by dots.</summary>
    public ImmutableDictionary<string, string> Params { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Publishes drafts, pages that are not published yet, and pages that have expired.</summary>
    public bool ShowDrafts { get; init; }

    /// <summary>The time that dates are compared with; null when it is not set.</summary>
    public DateTimeOffset? CurrentDateTime { get; init; }

    /// <summary>The dates that stand in for <see cref="CurrentDateTime"/>; not a setting.</summary>
    public RunDates Run { get; init; } = RunDates.Unknown;

    /// <summary>What publication and expiry dates are compared with; when null, all pages are published.</summary>
    public DateTimeOffset? PublishTime => CurrentDateTime ?? Run.Time;

    /// <summary>What last days and launches are compared with, the same for the same files; null if unknown.</summary>
    public DateOnly? Today => CurrentDateTime is { } now ? DateOnly.FromDateTime(now.DateTime) : Run.CommitDay;

    /// <summary>
    /// Dialects by glob; the first match wins. The defaults of <c>dialects.md</c> in the handbook apply to all other files.
    /// </summary>
    public ImmutableArray<ByGlob<Dialect>> Dialects { get; init; } = [];

    /// <summary>The ids of headings in the <c>hugo</c> dialect; those of generated pages never change.</summary>
    public HeadingIdType HeadingIdType { get; init; } = HeadingIdType.Github;

    /// <summary>Comments that protect an anchor in addition to the built-in ones; not case-sensitive.</summary>
    public ImmutableArray<string> ProtectedAnchorMarkers { get; init; } = [];

    /// <summary>Globs of pages whose anchors are protected without a comment; may contain <see cref="AllExplicit"/>.</summary>
    public ImmutableArray<string> ProtectedAnchors { get; init; } = [];

    /// <summary>In <see cref="ProtectedAnchors"/>: every explicit id on all pages.</summary>
    public const string AllExplicit = "all-explicit";

    /// <summary>Severity by rule: <c>HB1001</c> or <c>broken-link</c>; <c>All</c> for the rules that are not listed.</summary>
    public ImmutableDictionary<string, Severity> Analyzers { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>The lowest severity that makes <c>check</c> and <c>build</c> end with exit code 1.</summary>
    public Severity FailureLogLevel { get; init; } = Severity.Error;

    public bool GenerateSitemap { get; init; } = true;

    /// <summary>Writes the Markdown of each page next to it, and <c>llms.txt</c>, which lists all pages.</summary>
    public bool GenerateMarkdown { get; init; } = true;

    /// <summary>Exports campaigns, people, UTM codes and protected anchors as JSON.</summary>
    public bool GenerateData { get; init; } = true;

    /// <summary>Shows the last change and the contributors of each page when the site is in a git work tree.</summary>
    public bool PageHistory { get; init; } = true;

    /// <summary>Writes <c>_redirects</c>, the redirect file of GitLab Pages and Netlify.</summary>
    public bool NetlifyRedirects { get; init; } = true;

    /// <summary>Writes a page that redirects at each old URL; if false, only at those without a rule in <c>_redirects</c>.</summary>
    public bool MetaRefreshRedirects { get; init; } = true;

    public bool GenerateSearchIndex { get; init; } = true;

    /// <summary>Writes <c>_headers</c>, the header file of Netlify and Cloudflare Pages.</summary>
    public bool GenerateHeaders { get; init; } = true;

    /// <summary>The files that a browser may run: whether they are published, by glob; the first match wins, and others are not.</summary>
    public ImmutableArray<ByGlob<ActiveAsset>> ActiveAssets { get; init; } = [];

    /// <summary>How loudly it is said that HTML of a page is left out; what is left out is always the same.</summary>
    public RawHtmlReport RawHtml { get; init; } = RawHtmlReport.Report;

    /// <summary>What becomes of <c>&lt;style></c> elements in pages.</summary>
    public PageStyles PageStyles { get; init; } = PageStyles.Refuse;

    /// <summary>The schemes that a link may have, in lower case.</summary>
    public ImmutableArray<string> UrlSchemes { get; init; } = ["http", "https", "mailto", "tel", "sms", "webcal"];

    /// <summary>The hosts whose pages may be shown in a frame, each with the hosts below it; in lower case.</summary>
    public ImmutableArray<string> FrameHosts { get; init; } =
    [
        "youtube.com",
        "youtube-nocookie.com",
        "vimeo.com",
        "docs.google.com",
        "drive.google.com",
        "calendar.google.com",
        "datastudio.google.com",
        "lookerstudio.google.com",
        "lucid.app",
        "lucidchart.com",
        "loom.com",
        "figma.com",
        "genially.com",
        "genial.ly",
        "mural.co",
        "miro.com",
    ];

    /// <summary>The other hosts that redirects may lead to, each with the hosts below it; in lower case.</summary>
    public ImmutableArray<string> RedirectHosts { get; init; } = [];

    /// <summary>In bytes: a page together with the files that it includes. A larger one is reported and not read.</summary>
    public long MaxPageSize { get; init; } = 4_000_000;

    /// <summary>In bytes: a data file. A larger one is reported and not read.</summary>
    public long MaxDataSize { get; init; } = 16_000_000;

    public int MaxPages { get; init; } = 100_000;

    /// <summary>In bytes: all pages and data files together.</summary>
    public long MaxTotalSize { get; init; } = 1_000_000_000;

    /// <summary>Scheme and host of absolute links, for example <c>https://handbook.example.com</c>; empty without a host.</summary>
    public string Origin => Host.Length == 0 ? "" : (LinksUseHttps ? "https://" : "http://") + Host;
}
