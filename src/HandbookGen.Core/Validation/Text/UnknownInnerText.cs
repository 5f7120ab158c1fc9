using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Shortcodes;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>
/// The text between the tags of unknown shortcodes. It may be code or data, so no rule judges it as Markdown; that the shortcode is unknown
/// is a finding itself.
/// </summary>
internal static class UnknownInnerText
{
    /// <summary>The mistakes of a page in other text.</summary>
    public static IEnumerable<MarkupMistake> MistakesOutside(SitePage page) =>
        Outside(page, page.Page.MarkupMistakes, mistake => mistake.Range);

    /// <summary>The links of a page in other text, with their targets.</summary>
    public static IEnumerable<(Link Link, LinkTarget Target)> LinksOutside(SitePage page) =>
        Outside(page, page.ResolvedLinks, resolved => resolved.Link.Range);

    /// <summary>Those in other text.</summary>
    public static IEnumerable<T> Outside<T>(SitePage page, IEnumerable<T> all, Func<T, SourceRange> rangeOf)
    {
        var lines = LinesOf(page.Page);
        return lines.Count == 0 ? all : all.Where(each => !lines.Contains((rangeOf(each).File, rangeOf(each).Line)));
    }

    private static HashSet<(SitePath File, int Line)> LinesOf(Page page)
    {
        var lines = new HashSet<(SitePath, int)>();
        var (file, next) = (page.Source.Path, 0);
        foreach (var call in page.Shortcodes)
        {
            if (call.ClosingRange is not { } closing || ShortcodeCatalog.Find(call.Name) is not null)
                continue;
            // Calls inside it are among its lines.
            next = call.Range.File == file ? Math.Max(next, call.Range.Line) : call.Range.Line;
            file = call.Range.File;
            for (; next <= closing.Line; next++)
                lines.Add((file, next));
        }

        return lines;
    }
}
