using HandbookGen.Indexing;
using Markdig.Renderers;

namespace HandbookGen.Rendering.Body;

/// <summary>Markdig's HTML renderer with what the renderers of single elements need to know about the page.</summary>
/// <param name="writer">Receives the HTML.</param>
/// <param name="page">The page that is rendered.</param>
/// <param name="site">For its links.</param>
internal sealed class BodyRenderer(TextWriter writer, SitePage page, Site site) : HtmlRenderer(writer)
{
    public SitePage Page { get; } = page;

    /// <summary>The raw tags of the page that are still open.</summary>
    public OpenTags OpenTags { get; } = new();

    /// <summary>The final <c>href</c> of a link that an author wrote; not yet escaped.</summary>
    public string Href(string url)
    {
        var target = site.Links.Resolve(Page.Page, url);
        return target.Kind == LinkTargetKind.External ? EncodeExternal(target.Url) : LinkWriter.Href(site.Config, Page.Page.Url, target);
    }

    /// <summary>The same for an attribute that can be left out: null for an address that would run code.</summary>
    public string? SafeHref(string url) => site.Links.Resolve(Page.Page, url).Kind == LinkTargetKind.Unsafe ? null : Href(url);

    // Blanks and quotes would end the address; everything else is the author's business.
    private static string EncodeExternal(string url) => url.Replace(" ", "%20").Replace("\"", "%22").Replace("<", "%3C").Replace(">", "%3E");
}
