using System.Collections.Immutable;
using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying.Reading;

/// <summary>Collects the URLs of one file. Those that lead to a file without naming an anchor are only counted as links.</summary>
/// <param name="file">The number of the file.</param>
/// <param name="basePath">See <see cref="WebUrl.Resolve"/>.</param>
internal sealed class ReferenceReader(StaticHost host, int file, string? basePath)
{
    private readonly ImmutableArray<Reference>.Builder references = ImmutableArray.CreateBuilder<Reference>();
    private readonly HashSet<int> linksTo = [];
    private readonly HashSet<(string, ReferenceKind, bool)> seen = [];

    /// <summary>The files that were linked to.</summary>
    public ImmutableArray<int> LinksTo => [.. linksTo.Order()];

    /// <param name="isShared">See <see cref="Reference"/>.</param>
    /// <param name="isFollowed">Whether readers can follow it, which makes it a link to the file.</param>
    /// <param name="spanOf">Where it is written; only called for references that are kept.</param>
    public void Add(string written, ReferenceKind kind, bool isShared, bool isFollowed, Func<TextSpan> spanOf)
    {
        if (!seen.Add((written, kind, isShared)))
            return;
        var to = host.Follow(written, basePath);
        if (to.Arrival == Arrival.Elsewhere)
            return;
        if (to.Arrival == Arrival.File && isFollowed)
            linksTo.Add(to.File);
        if (to.Arrival != Arrival.File || NamesAnchor(to.Fragment))
            references.Add(new Reference(kind, written, to, spanOf(), isShared));
    }

    public Destination Follow(string written) => host.Follow(written, basePath);

    /// <param name="anchors">Those of the file itself.</param>
    public ImmutableArray<Reference> Found(IReadOnlySet<string> anchors)
    {
        references.RemoveAll(each => each.To.Arrival == Arrival.File && each.To.File == file && Fragments.IsIn(each.To.Fragment!, anchors));
        return references.ToImmutable();
    }

    // '#' and '#top' lead to the top of the page. '#!' and '#/' are routes of scripts.
    private static bool NamesAnchor(string? fragment) =>
        fragment is not (null or "" or ['!' or '/' or ':', ..]) && !fragment.Equals("top", StringComparison.OrdinalIgnoreCase);
}
