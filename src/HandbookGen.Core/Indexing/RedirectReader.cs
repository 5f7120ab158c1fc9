using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>A redirect before its target is looked up.</summary>
/// <param name="FromUrl">Site-absolute, not encoded.</param>
/// <param name="To">As written, or the URL of the owner.</param>
/// <param name="Owner">The page that asks for it.</param>
/// <param name="Range">The value in its front matter.</param>
internal sealed record RedirectRequest(string FromUrl, string To, Page Owner, SourceRange Range)
{
    public Redirect Resolve(LinkResolver links) => new(FromUrl, links.Resolve(Owner, To), Owner, Range);
}

/// <summary>Reads <c>aliases</c> and <c>redirect_from</c>; pages with <c>redirect_to</c> are redirects themselves.</summary>
internal static class RedirectReader
{
    /// <summary>In the order of their URLs. A URL that has a page, or was asked for before, is left out.</summary>
    public static ImmutableArray<RedirectRequest> Read(ImmutableArray<Page> pages)
    {
        var taken = pages.Select(page => page.Url).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var redirects = pages
            .SelectMany(page => page.FrontMatter.Aliases.Concat(page.FrontMatter.RedirectFrom)
                .Select(alias => new RedirectRequest(FromUrlOf(page, alias.Value), UrlPath.Encode(page.Url), page, alias.Range)))
            .Where(redirect => taken.Add(redirect.FromUrl));
        return [.. redirects.OrderBy(redirect => redirect.FromUrl, StringComparer.Ordinal)];
    }

    // A relative alias starts from the folder of its source. A server never sees what stands behind '#' or '?'.
    private static string FromUrlOf(Page page, string alias)
    {
        var path = Uri.UnescapeDataString(UrlPath.Split(alias.Trim()).Path);
        return PageFile.UrlOf(UrlPath.Join("/" + UrlPath.FolderOf(page.InputPath), path));
    }
}
