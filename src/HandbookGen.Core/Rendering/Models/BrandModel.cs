using System.Security.Cryptography;
using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>How a site looks: what its settings say about the brand. Files that do not exist are left out.</summary>
/// <param name="LogoUrl">As the current page has to link to it; null for none; likewise below.</param>
/// <param name="DarkLogoUrl">Instead of the logo in the dark scheme; null for the same one.</param>
/// <param name="FaviconUrl">Null for the icon of the theme.</param>
/// <param name="FaviconType">Its media type; null when unknown.</param>
/// <param name="Style">Declarations of the theme's variables, safe in a style element; empty for the colors of the theme.</param>
/// <param name="Announcement">A sentence; empty for none.</param>
/// <param name="AnnouncementKey">Another one for each text, so that readers see a new one again.</param>
/// <param name="HeadHtml">As the site wrote it; empty for none.</param>
/// <param name="AnalyticsUrl">A script; null for none.</param>
public sealed record BrandModel(
    string? LogoUrl,
    string? DarkLogoUrl,
    string? FaviconUrl,
    string? FaviconType,
    Utf8Html Style,
    Utf8Html Announcement,
    string AnnouncementKey,
    Utf8Html HeadHtml,
    string? AnalyticsUrl
)
{
    public static readonly BrandModel None = new(null, null, null, null, Utf8Html.Empty, Utf8Html.Empty, "", Utf8Html.Empty, null);

    /// <param name="href">Links to a site-absolute URL from the current page.</param>
    internal static BrandModel Of(Site site, Func<string, string> href)
    {
        var config = site.Config;
        var (light, dark) = (FileAt(config.Logo.Light), FileAt(config.Logo.Dark));
        var favicon = FileAt(config.Favicon);
        return new BrandModel(
            light ?? dark,
            light is null ? null : dark,
            favicon,
            favicon is null ? null : MediaTypeOf(favicon),
            Utf8Html.Of(StyleOf(config.AccentColor)),
            config.Announcement is { } text ? Utf8Html.Of(InlineMarkdown.ToHtml(text.Value, LinkTo)) : Utf8Html.Empty,
            config.Announcement is { } announced ? KeyOf(announced.Value) : "",
            config.HeadHtml is { } html ? Utf8Html.Of(html.Value) : Utf8Html.Empty,
            config.Analytics.Source is { } source ? UrlOf(source.Value) : null
        );

        string? FileAt(Diagnostics.Located<string>? path) => BrandFile.UrlOf(site, path) is { } found ? href(found) : null;

        string? LinkTo(string written) =>
            site.Links.Resolve(null, written) switch
            {
                { Kind: LinkTargetKind.Unsafe or LinkTargetKind.Template or LinkTargetKind.Missing } => null,
                { Kind: LinkTargetKind.External } target => UrlPath.EncodeExternal(target.Url),
                var target => href(target.Url) + target.Query + (target.Fragment is { } fragment ? "#" + fragment : ""),
            };

        string UrlOf(string written) => written is ['/', not '/', ..] ? href(written) : written;
    }

    // A color that cannot be read is reported, and the theme keeps its own.
    private static string StyleOf(SchemePair colors)
    {
        var dark = colors.Dark is { } written ? AccentColor.Parse(written.Value) : null;
        return (colors.Light is { } text ? AccentColor.Parse(text.Value) : dark) is { } light ? AccentColor.Style(light, dark) : "";
    }

    private static string KeyOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));

    private static string? MediaTypeOf(string url) =>
        Path.GetExtension(url).ToLowerInvariant() switch
        {
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".ico" => "image/x-icon",
            ".gif" => "image/gif",
            ".webp" => "image/webp",
            _ => null,
        };
}
