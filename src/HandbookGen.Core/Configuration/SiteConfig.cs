using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>
/// Everything that can be set, with its default. <c>statiq.json</c>, <c>-s key=value</c> and the other options of the command line
/// each replace single values; <see cref="SettingCatalog"/> lists the keys.
/// </summary>
public sealed record SiteConfig
{
    /// <summary>Folders that hold pages, assets and data, relative to the root. Where two hold the same path, the last one wins.</summary>
    public ImmutableArray<string> InputPaths { get; init; } = ["content"];

    /// <summary>The folder that receives the site, relative to the root.</summary>
    public string OutputPath { get; init; } = "output";

    /// <summary>Folders that hold themes, relative to the root. A file of a later folder replaces the same file of an earlier one.</summary>
    public ImmutableArray<string> ThemePaths { get; init; } = ["themes"];

    /// <summary>The theme's folder below each theme path.</summary>
    public string Theme { get; init; } = "handbook";

    public string SiteTitle { get; init; } = "Handbook";

    /// <summary>One sentence for pages that have no description of their own; empty for none.</summary>
    public string SiteDescription { get; init; } = "";

    /// <summary>Host name without scheme, e.g. <c>handbook.example.com</c>. Canonical links and the sitemap need it; empty leaves them out.</summary>
    public string Host { get; init; } = "";

    public bool LinksUseHttps { get; init; } = true;

    /// <summary>The path below the host that the site lives at, e.g. <c>/docs</c>; empty for the host's root.</summary>
    public string LinkRoot { get; init; } = "";

    /// <summary>Writes links relative to the page that has them, so that the site can be opened from disk.</summary>
    public bool LinkRelative { get; init; }

    /// <summary>Globs of files that are left out, matched against the path inside the input folder.</summary>
    public ImmutableArray<string> ExcludedPaths { get; init; } = [];

    /// <summary>Where a page is edited: <c>{path}</c> becomes the source's path, e.g. <c>https://gitlab.com/x/y/-/edit/main/{path}</c>; empty for no link.</summary>
    public string EditUrl { get; init; } = "";

    /// <summary>BCP 47 tag for <c>&lt;html lang&gt;</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The time at which the site is built, for pages with a date of publication or expiry; null publishes all of them.</summary>
    public DateTimeOffset? CurrentDateTime { get; init; }

    /// <summary>The day of <see cref="CurrentDateTime"/>; null when no day is known.</summary>
    public DateOnly? Today => CurrentDateTime is { } now ? DateOnly.FromDateTime(now.DateTime) : null;

    /// <summary>Dialects by glob; the first match wins, before the defaults of <c>dialects.md</c> in the handbook.</summary>
    public ImmutableArray<DialectRule> Dialects { get; init; } = [];

    /// <summary>Comments that protect an anchor beside those that everybody knows; upper and lower case are the same.</summary>
    public ImmutableArray<string> ProtectedAnchorMarkers { get; init; } = [];

    /// <summary>Globs of pages whose anchors are protected without a comment, and <see cref="AllExplicit"/>.</summary>
    public ImmutableArray<string> ProtectedAnchors { get; init; } = [];

    /// <summary>In <see cref="ProtectedAnchors"/>: every id that an author typed, on all pages.</summary>
    public const string AllExplicit = "all-explicit";

    /// <summary>Severity by rule: <c>HB1001</c> or <c>broken-link</c>, and <c>All</c> for every rule that is not named.</summary>
    public ImmutableDictionary<string, Severity> Analyzers { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>The lowest severity that makes <c>check</c> and <c>build</c> end with exit code 1.</summary>
    public Severity FailureLogLevel { get; init; } = Severity.Error;

    public bool GenerateSitemap { get; init; } = true;

    /// <summary>Writes the Markdown of each page beside it, and <c>llms.txt</c>, which lists them.</summary>
    public bool GenerateMarkdown { get; init; } = true;

    /// <summary>Writes campaigns, people, UTM codes and protected anchors as files for programs.</summary>
    public bool GenerateData { get; init; } = true;

    /// <summary>Shows the last change and the contributors of each page, where the site is in a git work tree.</summary>
    public bool PageHistory { get; init; } = true;

    /// <summary>Writes <c>_redirects</c>, by which GitLab Pages and Netlify answer for old URLs.</summary>
    public bool NetlifyRedirects { get; init; } = true;

    /// <summary>Writes a page at each old URL. Without them only redirects that have no rule in <c>_redirects</c> get one.</summary>
    public bool MetaRefreshRedirects { get; init; } = true;

    public bool GenerateSearchIndex { get; init; } = true;

    /// <summary>The scheme and host that absolute links begin with, e.g. <c>https://handbook.example.com</c>; empty without a host.</summary>
    public string Origin => Host.Length == 0 ? "" : (LinksUseHttps ? "https://" : "http://") + Host;
}
