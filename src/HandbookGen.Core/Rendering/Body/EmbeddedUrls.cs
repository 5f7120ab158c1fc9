using System.Collections.Immutable;
using HandbookGen.Indexing;

namespace HandbookGen.Rendering.Body;

/// <summary>What a page embeds from other hosts and from the site itself, in page order.</summary>
/// <param name="Frames">The pages in its frames.</param>
/// <param name="Media">Its video and audio.</param>
internal sealed record EmbeddedUrls(ImmutableArray<string> Frames, ImmutableArray<string> Media)
{
    public static readonly EmbeddedUrls None = new([], []);

    /// <summary>What all pages together embed; each URL of a page as often as it has it.</summary>
    public static EmbeddedUrls In(Site site)
    {
        var pages = InParallel.Map(site.Pages, page => new BodyFiller(page, site).ReadEmbedded(page.Page.Body));
        return new EmbeddedUrls([.. pages.SelectMany(page => page.Frames)], [.. pages.SelectMany(page => page.Media)]);
    }
}
