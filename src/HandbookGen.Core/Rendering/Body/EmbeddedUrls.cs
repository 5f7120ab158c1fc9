using System.Collections.Immutable;

namespace HandbookGen.Rendering.Body;

/// <summary>What a page embeds from other hosts and from the site itself, in page order.</summary>
/// <param name="Frames">The pages in its frames.</param>
/// <param name="Media">Its video and audio.</param>
internal sealed record EmbeddedUrls(ImmutableArray<string> Frames, ImmutableArray<string> Media)
{
    public static readonly EmbeddedUrls None = new([], []);
}
