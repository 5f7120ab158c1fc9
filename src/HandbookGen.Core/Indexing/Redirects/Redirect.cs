using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Redirects;

/// <summary>Who asks for a redirect.</summary>
public enum RedirectOrigin
{
    /// <summary><c>aliases</c> or <c>redirect_from</c> of the page that it leads to.</summary>
    Alias,

    /// <summary><c>redirect_to</c> of the page itself.</summary>
    Page,

    /// <summary><c>data/redirects.yml</c></summary>
    Data,
}

/// <summary>A URL that leads on to another.</summary>
/// <param name="FromUrl">Site-absolute, not encoded.</param>
/// <param name="Target">What its author wrote.</param>
/// <param name="Final">Where readers arrive in the end; null when redirects lead in a circle.</param>
/// <param name="Owner">The page whose front matter asks for it; null for <see cref="RedirectOrigin.Data"/>.</param>
/// <param name="Range">The old URL; for <see cref="RedirectOrigin.Page"/> the target.</param>
/// <param name="TargetRange">The target; for <see cref="RedirectOrigin.Alias"/> the old URL.</param>
public sealed record Redirect(
    RedirectOrigin Origin,
    string FromUrl,
    LinkTarget Target,
    LinkTarget? Final,
    Page? Owner,
    SourceRange Range,
    SourceRange TargetRange
);

/// <summary>A redirect that nobody will ever meet, because something else has its URL.</summary>
/// <param name="FromUrl">Site-absolute, not encoded.</param>
/// <param name="TakenBy">The file that has it: a page, an asset, or the one that asked first.</param>
public sealed record ShadowedRedirect(string FromUrl, SitePath TakenBy, SourceRange Range);
