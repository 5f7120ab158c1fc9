using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Redirects;

/// <summary>Where a redirect is defined.</summary>
public enum RedirectOrigin
{
    /// <summary><c>aliases</c> or <c>redirect_from</c> of the target page.</summary>
    Alias,

    /// <summary><c>redirect_to</c> of the page itself.</summary>
    Page,

    /// <summary><c>data/redirects.yml</c></summary>
    Data,
}

/// <summary>A URL that redirects to another one.</summary>
/// <param name="FromUrl">Site-absolute, not encoded.</param>
/// <param name="Target">The target as written.</param>
/// <param name="Final">Where readers end up; null if the redirects form a loop.</param>
/// <param name="Owner">The page whose front matter defines it; null for <see cref="RedirectOrigin.Data"/>.</param>
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

/// <summary>A redirect without effect, because its URL is already in use.</summary>
/// <param name="FromUrl">Site-absolute, not encoded.</param>
/// <param name="TakenBy">The file that uses the URL: a page, an asset, or the file that redirected it first.</param>
/// <param name="To">Where that file redirects the URL, as written; null for a page or an asset.</param>
public sealed record UnusedRedirect(string FromUrl, SitePath TakenBy, string? To, SourceRange Range);
