using AngleSharp.Dom;
using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying.Reading;

/// <summary>Reads what a page says about itself.</summary>
internal sealed class HeadReader(int file, string html, ReferenceReader references)
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";

    private const string Tag = "<html";

    private TextSpan start;
    private bool hasTag;
    private bool hasLanguage;
    private bool isHidden;
    private string? title;
    private Destination? redirectsTo;

    public void Read(IElement element)
    {
        switch (element.LocalName)
        {
            case "html":
                ReadHtml(element);
                break;
            case "title" when element.NamespaceUri == HtmlNamespace:
                title ??= element.TextContent.Trim();
                break;
            case "meta":
                ReadMeta(element);
                break;
            // A copy names the original. Where that is unknown, it is on another host.
            case "link" when "canonical".Equals(element.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase):
                isHidden |= references.Follow(element.GetAttribute("href") ?? "") is { Arrival: Arrival.File } to && to.File != file;
                break;
        }
    }

    public HtmlHead Result(bool hasDoctype) => new(hasDoctype || hasTag, start, title ?? "", hasLanguage, isHidden, redirectsTo);

    private void ReadHtml(IElement element)
    {
        hasLanguage = !string.IsNullOrWhiteSpace(element.GetAttribute("lang"));
        // An element that the parser added has the place of the tag that made it do so.
        if (HtmlReferences.TagOf(element) is not { } tag || !IsTag(tag))
            return;
        hasTag = true;
        start = new TextSpan(tag, tag + Tag.Length);
    }

    private bool IsTag(int at) => string.Compare(html, at, Tag, 0, Tag.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private void ReadMeta(IElement element)
    {
        if ("robots".Equals(element.GetAttribute("name"), StringComparison.OrdinalIgnoreCase))
            isHidden |= (element.GetAttribute("content") ?? "")
                .Split(',', StringSplitOptions.TrimEntries)
                .Any(word => word.ToLowerInvariant() is "noindex" or "none");
        // A page that reloads itself does not redirect.
        if (HtmlReferences.RefreshOf(element) is { Length: > 0 } url && references.Follow(url) is var to && to.File != file)
            redirectsTo ??= to;
    }
}
