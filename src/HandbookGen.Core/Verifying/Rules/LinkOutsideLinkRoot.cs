using HandbookGen.Diagnostics;
using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying.Rules;

/// <summary>A link that works only if the site is served at the root of its host.</summary>
internal sealed class LinkOutsideLinkRoot : HtmlRule
{
    public override string Id => "HB7010";

    public override string Name => "link-outside-link-root";

    public override Explanation Explanation =>
        new(
            What: "The site is served below a path, `LinkRoot` or that of `--root-url`, and a URL leaves it out although the site has "
                + "the file. "
                + "Other paths of the host are not checked.",
            Why: "The link works while the site is tried out at `/`, and breaks where it is published.",
            Incorrect: "<a href=\"/hiring/\">Hiring</a>",
            Correct: "<a href=\"/docs/hiring/\">Hiring</a>",
            Fix: "Begin the URL with the path of the site, or write it relative to the page.",
            Language: "html"
        );

    public override IEnumerable<HtmlFinding> Check(HtmlSite site) =>
        SharedFindings.Join(
            from file in site.Read
            from reference in file.References
            where reference.To.Arrival == Arrival.OutsideRoot
            select (FindingOf(site, file.File, reference), reference.IsShared ? reference.To.Path : null)
        );

    private static HtmlFinding FindingOf(HtmlSite site, int file, Reference reference) =>
        new(
            file,
            reference.Span,
            $"'{reference.To.Path}' is outside the site, which is served at '{site.Host.Address.LinkRoot}/'.",
            $"Write '{site.Host.Address.LinkRoot}{reference.To.Path}'."
        );
}
