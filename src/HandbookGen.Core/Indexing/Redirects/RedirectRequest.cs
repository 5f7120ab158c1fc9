using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Redirects;

/// <summary>A redirect of a page or an anchor, before its target is resolved.</summary>
/// <param name="FromUrl">Site-absolute, not encoded.</param>
/// <param name="FromId">The anchor, not encoded; null for the whole page.</param>
/// <param name="To">The target as written, or the URL of the owner.</param>
/// <param name="Owner">The page whose front matter has it; null for <see cref="RedirectOrigin.Data"/>.</param>
/// <param name="Range">The old URL; for <see cref="RedirectOrigin.Page"/> the target.</param>
/// <param name="ToRange">The target; for <see cref="RedirectOrigin.Alias"/> the old URL.</param>
internal sealed record RedirectRequest(
    RedirectOrigin Origin,
    string FromUrl,
    string? FromId,
    string To,
    Page? Owner,
    SourceRange Range,
    SourceRange ToRange
);

/// <summary>All redirects as authors wrote them.</summary>
/// <param name="Pages">In the order of their URLs, each once; none has the URL of a page or file other than its owner.</param>
/// <param name="Anchors">In the order that they are read; of two with the same anchor, the first wins.</param>
/// <param name="Shadowed">Those that were left out of <paramref name="Pages"/>.</param>
/// <param name="Problems">The problems of <c>data/redirects.yml</c>.</param>
/// <param name="Unread">The entries with problems, then those beyond the limit as one.</param>
/// <param name="Beyond">The problem that the file has more than it may have; null if it does not.</param>
internal sealed record RedirectRequests(
    ImmutableArray<RedirectRequest> Pages,
    ImmutableArray<RedirectRequest> Anchors,
    ImmutableArray<UnusedRedirect> Shadowed,
    ImmutableArray<Problem> Problems,
    ImmutableArray<UnreadRedirect> Unread,
    Diagnostic? Beyond
);

/// <summary>What <c>data/redirects.yml</c> says.</summary>
/// <param name="Requests">In the order of the file.</param>
/// <param name="Beyond">As <see cref="RedirectRequests.Beyond"/>.</param>
internal sealed record RedirectFile(
    ImmutableArray<RedirectRequest> Requests,
    ImmutableArray<Problem> Problems,
    ImmutableArray<UnreadRedirect> Unread,
    Diagnostic? Beyond
);

/// <summary>An entry of <c>data/redirects.yml</c> that cannot be read, or all that are left out.</summary>
/// <param name="Text">Its keys and values, one per line.</param>
/// <param name="Error">Where it is reported.</param>
internal sealed record UnreadRedirect(string Text, SourceRange Error);
