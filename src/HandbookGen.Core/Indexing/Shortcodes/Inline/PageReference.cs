using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; ref "hiring.md#offer" >}}</c> and <c>relref</c>: the URL of a page, mostly inside a link. The path is relative to the page's
/// file or begins with <c>/</c>; a bare name also finds the only page on the site with that name.
/// </summary>
/// <param name="name"><c>ref</c> or <c>relref</c>; in Hugo they differ only in the host.</param>
public sealed class PageReference(string name) : Shortcode
{
    public override string Name { get; } = name;

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(3, "path", "lang", "outputFormat");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var written = call.Parameter("path", 0) ?? "";
        var (path, _, fragment) = UrlPath.Split(written.Trim());
        var found = path.Length == 0 ? [page] : records.Links.ResolveReference(page, path);
        if (found is [var target])
        {
            var text = UrlPath.Encode(target.Url) + (fragment is null ? "" : "#" + fragment);
            var href = LinkWriter.Href(records.Config, page.Url, target.Url) + (fragment is null ? "" : "#" + fragment);
            return Expansion.Of(HtmlText.Escape(href)) with { Text = text, Links = [new Link(text, false, call.Range)] };
        }

        var problem =
            found.Length == 0
                ? new Problem(
                    call.Range,
                    $"No page at '{written}'.",
                    "Use the path of its file from the content folder, with a leading '/'."
                )
                {
                    Cause = records.Unknown.Of(SiteParts.Pages),
                }
                : new Problem(
                    call.Range,
                    $"{found.Length} pages are named '{path}': {string.Join(", ", found.Select(page => page.Url))}.",
                    $"Use a path such as '{found[0].Url}'."
                );
        return Expansion.Empty with { Problems = [problem] };
    }
}
