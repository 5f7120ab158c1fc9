using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Moving;

/// <summary>A URL or path that an author wrote.</summary>
/// <param name="From">The page that it is resolved from; null for <c>data/redirects.yml</c>.</param>
/// <param name="Url">As written, with escapes undone.</param>
/// <param name="Range">Its characters, possibly with quotes.</param>
/// <param name="IsReference">Whether it is the path of a <c>ref</c>, which finds only pages.</param>
/// <param name="IsInText">Whether it is in the text of a page, so that it cannot come from data.</param>
internal sealed record WrittenLink(Page? From, string Url, SourceRange Range, bool IsReference, bool IsInText)
{
    /// <summary>The links in a page's text and front matter.</summary>
    /// <param name="textOf">The characters of a range; empty in a file that was not read.</param>
    public static IEnumerable<WrittenLink> Of(SitePage page, Func<SourceRange, string> textOf)
    {
        var typed = page.Page.Links.Concat(page.Page.Embedded).Select(link => link.Range).ToHashSet();
        return page
            .Links.DistinctBy(link => link.Range)
            .Select(link => new WrittenLink(page.Page, link.Url, link.Range, false, typed.Contains(link.Range)))
            .Concat(
                page.Page.Shortcodes.Where(call => call.Name is "ref" or "relref")
                    .Select(call => (Path: call.Parameter("path", 0), call.Range))
                    .Where(call => call.Path is { Length: > 0 })
                    .Select(call => (call.Path, Range: RangeIn(call.Range, call.Path!, textOf)))
                    .Where(call => call.Range is not null)
                    .Select(call => new WrittenLink(page.Page, call.Path!, call.Range!.Value, true, true))
            );
    }

    /// <summary>The targets of retired anchors, and of <c>data/redirects.yml</c>.</summary>
    public static IEnumerable<WrittenLink> Of(Site site, Func<SourceRange, string> textOf)
    {
        var pages = site.Pages.ToDictionary(page => page.Page.Source.Path, page => page.Page);
        return site
            .Redirects.Pages.Where(redirect => redirect.Origin == RedirectOrigin.Data)
            .Select(redirect => redirect.TargetRange)
            .Concat(site.Redirects.Anchors.Select(anchor => anchor.TargetRange))
            .Select(range => new WrittenLink(pages.GetValueOrDefault(range.File), Unquoted(textOf(range)).Trim(), range, false, false));
    }

    /// <summary>A YAML value without its quotes.</summary>
    public static string Unquoted(string text) => text is ['"' or '\'', .., var last] && last == text[0] ? text[1..^1] : text;

    // A call is on one line, so a search for the characters finds its path.
    private static SourceRange? RangeIn(SourceRange call, string path, Func<SourceRange, string> textOf)
    {
        var at = textOf(call).IndexOf(path, StringComparison.Ordinal);
        return at < 0 || call.Line != call.EndLine
            ? null
            : call with
            {
                Column = call.Column + at,
                EndColumn = call.Column + at + path.Length,
            };
    }
}
