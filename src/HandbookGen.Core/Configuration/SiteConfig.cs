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
    /// Host name without a scheme, for example <c>handbook.example.com</c>. When empty, there are no canonical links and no sitemap.
    /// </summary>
    public string Host { get; init; } = "";

    public bool LinksUseHttps { get; init; } = true;

    /// <summary>The path of the site on its host, for example <c>/docs</c>; empty for the root.</summary>
    public string LinkRoot { get; init; } = "";

    /// <summary>Writes relative links, so that the site can be opened from disk.</summary>
    public bool LinkRelative { get; init; }

    /// <summary>Globs of files to leave out, matched against the path inside the input folder.</summary>
    public ImmutableArray<string> ExcludedPaths { get; init; } = [];

    /// <summary>
    /// The URL where a page is edited, for example <c>https://gitlab.com/x/y/-/edit/main/{path}</c>; empty for no link. <c>{path}</c>
    /// becomes the path of the source file.
    /// </summary>
    public string EditUrl { get; init; } = "";

    /// <summary>BCP 47 tag for <c>&lt;html lang&gt;</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The time that publication and expiry dates are compared with; when null, all pages are published.</summary>
    public DateTimeOffset? CurrentDateTime { get; init; }

    /// <summary>The day of <see cref="CurrentDateTime"/>, or null.</summary>
    public DateOnly? Today => CurrentDateTime is { } now ? DateOnly.FromDateTime(now.DateTime) : null;

    /// <summary>
    /// Dialects by glob; the first match wins. The defaults of <c>dialects.md</c> in the handbook apply to all other files.
    /// </summary>
    public ImmutableArray<DialectRule> Dialects { get; init; } = [];

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

    /// <summary>Scheme and host of absolute links, for example <c>https://handbook.example.com</c>; empty without a host.</summary>
    public string Origin => Host.Length == 0 ? "" : (LinksUseHttps ? "https://" : "http://") + Host;
}
