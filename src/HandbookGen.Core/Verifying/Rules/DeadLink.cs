using HandbookGen.Diagnostics;
using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying.Rules;

/// <summary>A link in a built file that leads to no file.</summary>
internal sealed class DeadLink : HtmlRule
{
    public override string Id => "HB7002";

    public override string Name => "dead-link";

    public override Explanation Explanation =>
        new(
            What: "A link in a built site leads to no file of it: in a page, a redirect, a canonical URL, `sitemap.xml` or a feed. "
                + "URLs are "
                + "resolved as static hosts do, with `index.html`, without `.html`, and with the rules of `_redirects`. Other hosts are "
                + "not asked.",
            Why: "Readers who follow the link see an error page.",
            Incorrect: "<a href=\"/handbook/vaules/\">values</a>",
            Correct: "<a href=\"/handbook/values/\">values</a>",
            Fix: "Correct the link in the source of the page, or in the template if many pages have it. If the page has moved, "
                + "redirect its old URL.",
            Language: "html"
        );

    public override IEnumerable<HtmlFinding> Check(HtmlSite site)
    {
        var nearby = new NearbyUrls(site, onlyPages: true);
        return SharedFindings.Join(
            from file in site.Read
            from reference in file.References
            where reference is { Kind: ReferenceKind.Link, To.Arrival: Arrival.Missing }
            select (FindingOf(file.File, reference, nearby), reference.IsShared ? reference.To.Path : null)
        );
    }

    /// <summary>The same for all kinds of references.</summary>
    public static HtmlFinding FindingOf(int file, Reference reference, NearbyUrls nearby)
    {
        var path = reference.To.Path;
        return new HtmlFinding(
            file,
            reference.Span,
            reference.Written.StartsWith(path, StringComparison.Ordinal)
                ? $"No file at '{path}'."
                : $"'{reference.Written}' leads to '{path}', where there is no file.",
            nearby.HelpFor(path)
        );
    }
}
