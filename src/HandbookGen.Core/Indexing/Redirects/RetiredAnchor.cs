using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Redirects;

/// <summary>An anchor that a page had once, and that leads on to another place.</summary>
/// <param name="Url">The page, or a redirect that has taken its URL; site-absolute, not encoded.</param>
/// <param name="Id">Without <c>#</c>, not encoded.</param>
/// <param name="Target">What its author wrote.</param>
/// <param name="Final">Where readers arrive in the end; null when redirects lead in a circle.</param>
/// <param name="IsLive">Whether the page still has the anchor, so that browsers stay there.</param>
/// <param name="Range">The old anchor.</param>
/// <param name="TargetRange">The new place.</param>
public sealed record RetiredAnchor(
    string Url,
    string Id,
    LinkTarget Target,
    LinkTarget? Final,
    bool IsLive,
    SourceRange Range,
    SourceRange TargetRange
);
