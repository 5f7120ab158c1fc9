using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link that differs from its target in upper and lower case.</summary>
public sealed class CaseMismatch : Rule
{
    public override string Id => "HB1009";

    public override string Name => "case-mismatch";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A link differs from its page or file only in upper and lower case. The case of the URL and the case of the source "
                + "file are both accepted.",
            Why: "The built site corrects the link. Previews of the repository, other web servers, and links that people copy are "
                + "case-sensitive.",
            Incorrect: "[Values](/Handbook/Values/)",
            Correct: "[Values](/handbook/values/)",
            Fix: "Use the path that the message shows. `handbookgen fix` does this for you."
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
                    $"'{link.Url}' differs from '{target.Url}' in upper and lower case.",
                    $"Use '{right}' instead.",
                    LinkFix.SafelyTo(right, link, page)
                );
            }
        }
    }

    // A space in the name of a source file is a hyphen in its URL; a link may use either.
    private static bool IsMismatch(LinkTarget target)
    {
        // The usual case: the link is exactly the URL.
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
