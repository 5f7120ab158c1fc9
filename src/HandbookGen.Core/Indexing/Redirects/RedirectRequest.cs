using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Redirects;

/// <summary>A redirect of a page or an anchor before its target is looked up.</summary>
/// <param name="FromUrl">Site-absolute, not encoded.</param>
/// <param name="FromId">The anchor, not encoded; null for the whole page.</param>
/// <param name="To">As written, or the URL of the owner.</param>
/// <param name="Owner">The page whose front matter asks for it; null for <see cref="RedirectOrigin.Data"/>.</param>
/// <param name="Range">The old place; for <see cref="RedirectOrigin.Page"/> the target.</param>
/// <param name="ToRange">The target; for <see cref="RedirectOrigin.Alias"/> the old place.</param>
internal sealed record RedirectRequest(
    RedirectOrigin Origin,
    string FromUrl,
    string? FromId,
    string To,
    Page? Owner,
    SourceRange Range,
    SourceRange ToRange
);

/// <summary>Everything that authors ask for.</summary>
/// <param name="Pages">In the order of their URLs, each once; none has the URL of a page or file, save that of its own page.</param>
/// <param name="Anchors">In the order in which they were read; of two with one anchor the first counts.</param>
/// <param name="Shadowed">Those that were left out of <paramref name="Pages"/>.</param>
/// <param name="Problems">What is wrong with <c>data/redirects.yml</c>.</param>
internal sealed record RedirectRequests(
    ImmutableArray<RedirectRequest> Pages,
    ImmutableArray<RedirectRequest> Anchors,
    ImmutableArray<ShadowedRedirect> Shadowed,
    ImmutableArray<Problem> Problems
);
