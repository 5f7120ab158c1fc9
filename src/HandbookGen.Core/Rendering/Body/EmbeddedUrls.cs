using System.Collections.Immutable;

namespace HandbookGen.Rendering.Body;

/// <summary>What a page shows from other hosts, and from the site itself, in the order of the page.</summary>
/// <param name="Frames">The pages that it shows in frames.</param>
/// <param name="Media">Its videos and sounds.</param>
internal sealed record EmbeddedUrls(ImmutableArray<string> Frames, ImmutableArray<string> Media)
{
    public static readonly EmbeddedUrls None = new([], []);
}
