using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link that is neither the URL of its page nor the path of its source file.</summary>
public sealed class LoosePath : Rule
{
    public override string Id => "HB1010";

    public override string Name => "loose-path";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "A link to a page has no trailing slash, ends in `.html` or `index.html`, or names a source file that the page does "
                + "not have. In the dialect `gfm`, the path of a folder needs no slash.",
            Why: "The built site corrects the link. Elsewhere, it works only where a server or a generator guesses what was meant, "
                + "often with an extra redirect.",
            Incorrect: "[Values](/handbook/values)",
            Correct: """
            [Values](/handbook/values/)
            [Values](/handbook/values.md)
            """,
            Fix: "Use the URL of the page with its trailing slash, or the path of its source file. `handbookgen fix` does this for "
                + "you."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            foreach (var (link, target) in page.ResolvedLinks)
            {
                if (
                    target is not { Kind: LinkTargetKind.Page, Asked.Length: > 0, Page: { } to }
                    || IsExact(target.Asked, to)
                    || IsFolder(page.Page, target.Asked, to)
                )
                    continue;
                var right = OnlyLacksSlash(target) ? WithSlash(link.Url) : WrittenTarget.Of(target);
                yield return new Finding(
                    link.Range,
                    $"'{link.Url}' is neither the URL nor the source file of '{to.Url}'.",
                    $"Use '{right}' instead.",
                    LinkFix.SafelyTo(right, link, page)
                );
            }
        }
    }

    // Case is checked by another rule; spaces in the name of a source file are hyphens in its URL.
    private static bool IsExact(string asked, Page page) =>
        asked.Equals("/" + page.InputPath, StringComparison.OrdinalIgnoreCase)
        || SourceUrl.Clean(asked) == SourceUrl.Clean(page.Url)
        || (page.SourceUrl.Url != page.Url && SourceUrl.Clean(asked) == SourceUrl.Clean(page.SourceUrl.Url));

    // In a repository, a folder has no slash at its end.
    private static bool IsFolder(Page from, string asked, Page to) =>
        from.Dialect == Dialect.Gfm
        && to.SourceUrl.Kind is PageFileKind.Section or PageFileKind.Bundle
        && SourceUrl.Clean(asked) + "/" == SourceUrl.Clean(to.SourceUrl.Url);

    private static bool OnlyLacksSlash(LinkTarget target) => target.Asked + "/" == target.Url;

    private static string WithSlash(string url)
    {
        var (path, query, fragment) = UrlPath.Split(url);
        return path + "/" + query + (fragment is null ? "" : "#" + fragment);
    }
}
