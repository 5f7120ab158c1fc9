using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>What the <c>redirect</c> template sees.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Words">What the theme says in that language; templates have them as <c>words</c>.</param>
/// <param name="Title">The target's name, or its URL when it is outside the site.</param>
/// <param name="TargetUrl">The URL that the page redirects to; may have a query and a fragment.</param>
/// <param name="CanonicalUrl">The target with scheme and host; null when the site has no host.</param>
/// <param name="ContentSecurityPolicy">What the page may load and run. Safe between double quotes.</param>
/// <param name="Anchors">A JSON object with the URLs of the anchors that redirect elsewhere; null when all follow the page.</param>
public sealed record RedirectModel(
    SiteModel Site,
    string Language,
    Words Words,
    string Title,
    string TargetUrl,
    string? CanonicalUrl,
    Utf8Html ContentSecurityPolicy,
    string? Anchors
);
