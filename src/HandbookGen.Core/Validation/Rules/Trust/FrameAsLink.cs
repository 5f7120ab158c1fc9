using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A frame that stays a link, because its host is not listed.</summary>
public sealed class FrameAsLink : Rule
{
    public override string Id => "HB6035";

    public override string Name => "frame-as-link";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "An `<iframe>` shows a page of a host that `FrameHosts` in `statiq.json` does not list. Readers get a link to it, which "
                + "opens the page in place of this one.",
            Why: "What a frame shows looks like a part of your site. So pages show only the frames of hosts that you have chosen.",
            Incorrect: """
            <iframe src="https://dashboards.example.org/1" title="Dashboard"></iframe>
            """,
            Correct: """
            The [dashboard](https://dashboards.example.org/1) shows the numbers of today.
            """,
            Fix: "Link to the page, or add its host to `FrameHosts`. The setting replaces the default, so list the hosts that you "
                + "still need."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from link in page.Page.Embedded
        let host = UrlHost.Of(link.Url)
        where host.Length > 0 && link.IsFrame && !FrameHosts.Allow(site.Config, link.Url)
        select new Finding(
            link.Range,
            $"Readers see a link instead of the frame of '{host}', which 'FrameHosts' does not list.",
            $"Write a link, or add '{host}' to 'FrameHosts' in statiq.json."
        );
}
