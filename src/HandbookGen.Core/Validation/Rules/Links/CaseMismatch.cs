using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link whose capital letters are not those of its target.</summary>
public sealed class CaseMismatch : Rule
{
    public override string Id => "HB1009";

    public override string Name => "case-mismatch";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A page or file exists, but its path is written with other capital letters. Either the path of the source or the URL is right.",
            Why: "The built site writes the link as it should be. Servers, previews of the repository and everybody who copies the link tell `A` from `a`.",
            Bad: "[Values](/Handbook/Values/)",
            Good: "[Values](/handbook/values/)",
            Fix: "Write the path as the message shows it. `handbookgen fix` does it."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            foreach (var (link, target) in page.ResolvedLinks)
            {
                if (target is not { Kind: LinkTargetKind.Page or LinkTargetKind.Asset, Asked.Length: > 0 } || !IsMismatch(target))
                    continue;
                var right = WrittenTarget.Of(target);
                yield return new Finding(
                    link.Range,
                    $"'{link.Url}' leads to '{target.Url}', which has other capital letters.",
                    $"Write '{right}'.",
                    LinkFix.SafelyTo(right, link, page)
                );
            }
        }
    }

    // A blank in a source's name is a hyphen in its URL, and both may be written.
    private static bool IsMismatch(LinkTarget target)
    {
        // As most links are written.
        if (target.Asked == target.Url)
            return false;
        var asked = UrlPath.WithoutEnding(target.Asked);
        string[] spellings = target.Page is { } page ? [page.Url, page.SourceUrl.Url, "/" + page.InputPath] : [target.Url];
        var same = spellings
            .Select(UrlPath.WithoutEnding)
            .Where(spelling => spelling.Equals(asked, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return same.Count > 0 && !same.Contains(asked, StringComparer.Ordinal);
    }
}
