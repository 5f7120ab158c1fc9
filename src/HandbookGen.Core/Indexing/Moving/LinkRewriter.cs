using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Moving;

/// <summary>Finds the new URLs of links, in the style in which they were written.</summary>
/// <param name="before">Resolves links with the old names.</param>
/// <param name="after">Resolves links with the new names.</param>
/// <param name="pagesAfter">All pages with their new names, including drafts.</param>
internal sealed class LinkRewriter(
    LinkResolver before,
    LinkResolver after,
    IReadOnlyDictionary<SitePath, Page> pagesAfter,
    Renaming renaming
)
{
    /// <summary>The path to the same target after the move; null when the written one still works, or never did.</summary>
    /// <param name="fromAfter">The page of the link with its new name.</param>
    public string? NewPathOf(WrittenLink link, Page? fromAfter)
    {
        var (path, _, _) = UrlPath.Split(link.Url.Trim());
        if (path.Length == 0 || DestinationOf(link, path) is not { } wanted || IsReached(wanted, link, fromAfter, path))
            return null;
        return CandidatesFor(wanted, fromAfter, path).FirstOrDefault(candidate => IsReached(wanted, link, fromAfter, candidate));
    }

    // The target of the link, with its new name.
    private Destination? DestinationOf(WrittenLink link, string path)
    {
        if (link.IsReference)
            return before.ResolveReference(link.From!, path) is [var page] ? OfPage(page) : null;
        var target = before.Resolve(link.From, path);
        return target.Kind switch
        {
            LinkTargetKind.Page => OfPage(target.Page!),
            LinkTargetKind.Asset => new Destination(null, "/" + renaming.OfInput(target.Url[1..])),
            LinkTargetKind.Generated => new Destination(null, target.Url),
            _ => null,
        };
    }

    private Destination? OfPage(Page page) =>
        pagesAfter.TryGetValue(renaming.Of(page.Source.Path), out var moved) ? new Destination(moved, moved.Url) : null;

    private bool IsReached(Destination wanted, WrittenLink link, Page? from, string path)
    {
        if (link.IsReference)
            return after.ResolveReference(from!, path) is [var page] && page == wanted.Page;
        var target = after.Resolve(from, path);
        return wanted.Page is null ? target.Url == wanted.Url && target.Kind != LinkTargetKind.Missing : target.Page == wanted.Page;
    }

    private static IEnumerable<string> CandidatesFor(Destination wanted, Page? from, string path)
    {
        var isSource = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && wanted.Page is not null;
        var whole = isSource ? "/" + wanted.Page!.InputPath : wanted.Url;
        if (!isSource && !path.EndsWith('/') && whole.Length > 1)
            whole = whole.TrimEnd('/');
        if (path[0] != '/' && from is not null)
        {
            var prefix = path.StartsWith("./", StringComparison.Ordinal) ? "./" : "";
            yield return Encode(prefix + Relative("/" + UrlPath.FolderOf(from.InputPath), whole));
            yield return Encode(prefix + Relative(UrlPath.FolderOf(from.Url), whole));
        }

        yield return Encode(whole);
        yield return Encode(wanted.Url);
        if (wanted.Page is not null)
            yield return Encode("/" + wanted.Page.InputPath);
    }

    /// <param name="folder">With a slash at both ends.</param>
    private static string Relative(string folder, string url)
    {
        var (from, to) = (folder.Split('/', StringSplitOptions.RemoveEmptyEntries), url.TrimStart('/').Split('/'));
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
            common++;
        var relative = string.Concat(Enumerable.Repeat("../", from.Length - common)) + string.Join('/', to[common..]);
        return relative.Length == 0 ? "./" : relative;
    }

    // A parenthesis would end the URL of a Markdown link.
    private static string Encode(string path) =>
        UrlPath.Encode(path).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    /// <param name="Page">Null for a file, or a redirect.</param>
    private sealed record Destination(Page? Page, string Url);
}
