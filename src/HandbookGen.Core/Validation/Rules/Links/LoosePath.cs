using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link that is neither the URL of its page nor the path of its source.</summary>
public sealed class LoosePath : Rule
{
    public override string Id => "HB1010";

    public override string Name => "loose-path";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "A link leads to a page, but is written without the slash at its end, with `.html` or `index.html`, or with the name of a source file that the page does not have.",
            Why: "The built site has the right address. Elsewhere the link works only where a server or a generator guesses what was meant, often by sending the browser a second time.",
            Bad: "[Values](/handbook/values)",
            Good: """
            [Values](/handbook/values/)
            [Values](/handbook/values.md)
            """,
            Fix: "Write the URL of the page, with the slash at its end, or the path of its source file. `handbookgen fix` does it."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            foreach (var (link, target) in page.ResolvedLinks)
            {
                if (target is not { Kind: LinkTargetKind.Page, Asked.Length: > 0, Page: { } to } || IsExact(target.Asked, to))
                    continue;
                var right = OnlyLacksSlash(target) ? WithSlash(link.Url) : WrittenTarget.Of(target);
                yield return new Finding(
                    link.Range,
                    $"'{link.Url}' is neither the URL nor the file of the page '{to.Url}'.",
                    $"Write '{right}'.",
                    LinkFix.SafelyTo(right, link, page)
                );
            }
        }
    }

    // Case is the business of another rule; blanks of a source's name are hyphens in its URL.
    private static bool IsExact(string asked, Page page) =>
        asked.Equals("/" + page.InputPath, StringComparison.OrdinalIgnoreCase)
        || SourceUrl.Clean(asked) == SourceUrl.Clean(page.Url)
        || (page.SourceUrl.Url != page.Url && SourceUrl.Clean(asked) == SourceUrl.Clean(page.SourceUrl.Url));

    private static bool OnlyLacksSlash(LinkTarget target) => target.Asked + "/" == target.Url;

    private static string WithSlash(string url)
    {
        var (path, query, fragment) = UrlPath.Split(url);
        return path + "/" + query + (fragment is null ? "" : "#" + fragment);
    }
}
