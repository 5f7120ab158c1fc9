using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Anchors;

/// <summary>An anchor that was protected when it was recorded.</summary>
/// <param name="Url">The page, site-absolute and not encoded: <c>/handbook/hiring/</c>.</param>
/// <param name="Id">Without <c>#</c>.</param>
/// <param name="Text">The text of its heading; empty for an anchor without a heading.</param>
/// <param name="Range">Where it is recorded: the URL in the lock, or the anchor in the text of a commit.</param>
public sealed record PromisedAnchor(string Url, string Id, string Text, SourceRange Range)
{
    public (string Url, string Id) Key => (Url, Id);

    /// <summary>The page whose alias kept the URL working; null if there was a page at the URL, or unknown.</summary>
    public SitePath? RedirectedBy { get; init; }

    /// <summary>The protected anchors that a page has.</summary>
    public static IEnumerable<PromisedAnchor> On(SitePage page) =>
        page
            .ProtectedAnchors.Where(anchor => page.AnchorIds.Contains(anchor.Id))
            .Select(anchor => new PromisedAnchor(page.Page.Url, anchor.Id, AnchorLockText.InOneLine(anchor.Text), anchor.Range));
}

/// <summary><c>anchors.lock</c>: the record of the protected anchors, committed with the pages.</summary>
/// <param name="Inputs">The input folders of the anchors, as in <c>InputPaths</c>.</param>
/// <param name="InputsRange">The line of the first one.</param>
/// <param name="Anchors">By page and id, each once.</param>
public sealed record AnchorLock(ImmutableArray<string> Inputs, SourceRange InputsRange, ImmutableArray<PromisedAnchor> Anchors);
