using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Redirects;

/// <summary>A former anchor of a page that redirects to another place.</summary>
/// <param name="Url">The page, or the redirect at its URL; site-absolute, not encoded.</param>
/// <param name="Id">Without <c>#</c>, not encoded.</param>
/// <param name="Target">As written.</param>
/// <param name="Final">The place where the redirects end; null for a redirect loop.</param>
/// <param name="IsLive">Whether the page still has the anchor, so that browsers do not redirect.</param>
/// <param name="Range">The former anchor.</param>
/// <param name="TargetRange">The target.</param>
public sealed record RetiredAnchor(
    string Url,
    string Id,
    LinkTarget Target,
    LinkTarget? Final,
    bool IsLive,
    SourceRange Range,
    SourceRange TargetRange
);

/// <summary>A former anchor that is retired again, to another target. It has no effect.</summary>
/// <param name="First">The one that has.</param>
/// <param name="Target">As written.</param>
/// <param name="Range">The former anchor.</param>
public sealed record RepeatedAnchor(RetiredAnchor First, LinkTarget Target, SourceRange Range);
