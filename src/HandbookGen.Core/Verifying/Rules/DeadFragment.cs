using HandbookGen.Diagnostics;
using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying.Rules;

/// <summary>A link to an anchor that its page lacks.</summary>
internal sealed class DeadFragment : HtmlRule
{
    public override string Id => "HB7003";

    public override string Name => "dead-fragment";

    public override Explanation Explanation =>
        new(
            What: "A link names an anchor that no `id` and no `<a name>` of the page has. Redirects of pages and of former anchors are "
                + "followed. Anchors that a script adds later are not known.",
            Why: "The link leads to the top of the page instead of the section.",
            Incorrect: "<a href=\"/handbook/hiring/#interveiws\">interviews</a>",
            Correct: "<a href=\"/handbook/hiring/#interviews\">interviews</a>",
            Fix: "Correct the fragment, or give the section its id again.",
            Language: "html"
        );

    public override IEnumerable<HtmlFinding> Check(HtmlSite site) =>
        SharedFindings.Join(
            from file in site.Read
            from reference in file.References
            where reference.To is { Arrival: Arrival.File, Fragment: not null }
            let trail = AnchorTrail.Of(site, reference.To.File, reference.To.Fragment!)
            where trail.End == TrailEnd.TopOfPage
            select (FindingOf(site, file.File, reference, trail), reference.IsShared ? reference.Written : null)
        );

    private static HtmlFinding FindingOf(HtmlSite site, int file, Reference reference, AnchorTrail trail)
    {
        var id = Uri.UnescapeDataString(reference.To.Fragment!);
        var page = trail.File == file ? "This page" : $"'{site.UrlOf(trail.File)}'";
        return new HtmlFinding(
            file,
            reference.Span,
            $"{page} has no anchor '#{id}'.",
            NearestName.Of(id, site.PageOf(trail.File)?.Anchors ?? Enumerable.Empty<string>()) is { } near
                ? $"Did you mean '#{near}'?"
                : null
        );
    }
}
