using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Anchors;

/// <summary>An anchor that was protected when somebody wrote it down.</summary>
/// <param name="Url">The page, site-absolute and not encoded: <c>/handbook/hiring/</c>.</param>
/// <param name="Id">Without <c>#</c>.</param>
/// <param name="Text">The words of its heading; empty for an anchor that was no heading's.</param>
/// <param name="Range">Where that is written: the address in the lock, or the anchor in the text of a commit.</param>
public sealed record PromisedAnchor(string Url, string Id, string Text, SourceRange Range)
{
    public (string Url, string Id) Key => (Url, Id);
}

/// <summary><c>anchors.lock</c>: the record of the protected anchors, which is committed with the pages.</summary>
/// <param name="Inputs">The input folders that the anchors are in, as <c>InputPaths</c> names them.</param>
/// <param name="InputsRange">Where the first of them is named.</param>
/// <param name="Anchors">By page and id, each once.</param>
public sealed record AnchorLock(ImmutableArray<string> Inputs, SourceRange InputsRange, ImmutableArray<PromisedAnchor> Anchors);
