using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HandbookGen.Diagnostics;

namespace HandbookGen.Reviewing;

/// <summary><c>index.html</c> of a review: everything on one page, in less than 200 kB.</summary>
internal sealed class OverviewHtml(Review review, FrozenDictionary<string, string> names, string? previewUrl)
{
    // In characters; together less than 200 kB, also where each takes three bytes.
    private const int ForPages = 28_000;
    private const int ForList = 5_000;

    private static readonly ImmutableArray<(string Kind, string Label)> Kinds =
    [
        ("text", "Text"),
        ("fields", "Front matter"),
        ("added", "New"),
        ("moved", "Moved"),
        ("removed", "Removed"),
        ("elsewhere", "Only through others"),
    ];

    private readonly OverviewRows rows = new(names, previewUrl);

    public static string Write(Review review, FrozenDictionary<string, string> names, string? previewUrl)
    {
        var overview = new OverviewHtml(review, names, previewUrl);
        var title = $"Review: {(review.SiteTitle.Length == 0 ? "handbook" : review.SiteTitle)}";
        return ReviewHtml.Page(title, "", overview.Body(title));
    }

    private string Body(string title)
    {
        var body = new StringBuilder();
        body.Append("<header class=\"rv-head\">\n<h1>")
            .Append(ReviewHtml.Text(title))
            .Append("</h1>\n<p>")
            .Append(Summary())
            .Append("</p>\n");
        body.Append("<p class=\"rv-keys\"><kbd>j</kbd> and <kbd>k</kbd> lead to the next and the previous change.</p>\n</header>\n");
        body.Append("<main id=\"content\" tabindex=\"-1\">\n");
        Section(body, "matters", "What matters most", "ol", [.. WhatMatters.Of(review).Select(rows.Matter)]);
        Pages(body);
        Section(body, "site", "On all pages", "ul", [.. review.SiteWide.Select(OverviewRows.SiteWide)]);
        Section(body, "files", "Other changed files", "ul", [.. review.OtherFiles.Select(file => $"<li>{ReviewHtml.Code(file)}</li>")]);
        Section(body, "anchors", "Anchors", "ul", [.. review.Anchors.OrderBy(Importance).Select(rows.Anchor)]);
        Section(body, "redirects", "Redirects", "ul", [.. review.Redirects.Select(OverviewRows.Redirect)]);
        Findings(body);
        Section(
            body,
            "campaigns",
            "Campaigns",
            "ul",
            [.. review.Campaigns.Select(rows.Campaign), .. review.Codes.Select(OverviewRows.Code)]
        );
        Section(body, "entries", "Entries of lists", "ul", [.. review.Entries.Select(rows.Entry)]);
        Section(body, "people", "People", "ul", [.. review.People.Select(OverviewRows.Person)]);
        Section(body, "ask", "Who to ask", "ul", [.. review.Ask.Select(OverviewRows.Ask)]);
        return body.Append("</main>").ToString();
    }

    private string Summary()
    {
        var minutes = Math.Ceiling(review.Added.Minutes + review.Removed.Minutes).ToString(CultureInfo.InvariantCulture);
        return $"{ReviewHtml.Count(review.Pages.Length, "page differs", "pages differ")} from {ReviewHtml.Code(review.Base)}. "
            + (review.HasWords ? $"{ReviewHtml.Words(review.Added, review.Removed)}, about {minutes} min to read. " : "")
            + $"{ReviewHtml.Count(review.Findings.New.Length, "new finding", "new findings")}, "
            + $"{ReviewHtml.Number(review.Findings.Fixed.Length)} fixed, "
            + $"{ReviewHtml.Number(review.Findings.Left)} left.";
    }

    private void Pages(StringBuilder body)
    {
        body.Append("<section aria-labelledby=\"pages\">\n<h2 id=\"pages\">Pages</h2>\n");
        if (review.Pages.IsEmpty)
        {
            body.Append("<p>No page differs.</p>\n</section>\n");
            return;
        }

        var counts = review.Pages.CountBy(OverviewRows.KindOf).ToDictionary();
        if (counts.Count > 1)
        {
            body.Append("<fieldset class=\"rv-filters\">\n<legend>Show</legend>\n");
            foreach (var (kind, label) in Kinds.Where(kind => counts.ContainsKey(kind.Kind)))
                body.Append(
                    CultureInfo.InvariantCulture,
                    $"<label><input type=\"checkbox\" id=\"show-{kind}\" checked> {label} ({counts[kind]})</label>\n"
                );
            body.Append("</fieldset>\n");
        }

        body.Append("<ul class=\"rv-pages\">\n")
            .Append(ReviewHtml.Rows(review.Pages.Select(rows.Page), ForPages))
            .Append("</ul>\n</section>\n");
    }

    private static int Importance(AnchorChange anchor) =>
        anchor switch
        {
            { IsBroken: true, IsProtected: true } => 0,
            { IsBroken: true, Inbound.IsEmpty: false } => 1,
            { IsBroken: true } => 2,
            { Fate: AnchorFate.Reworded } => 4,
            _ => 3,
        };

    private void Findings(StringBuilder body)
    {
        if (review.Findings.New.IsEmpty && review.Findings.Fixed.IsEmpty)
            return;
        body.Append("<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">Findings</h2>\n");
        List("New", review.Findings.New, "open");
        List("Fixed", review.Findings.Fixed, "");
        body.Append("</section>\n");

        void List(string label, ImmutableArray<Diagnostic> found, string open)
        {
            if (found.IsEmpty)
                return;
            body.Append(CultureInfo.InvariantCulture, $"<details {open}>\n<summary>{label} ({found.Length})</summary>\n<ul>\n");
            body.Append(ReviewHtml.Rows(found.OrderByDescending(each => each.Severity).Select(OverviewRows.Finding), ForList))
                .Append("</ul>\n</details>\n");
        }
    }

    private static void Section(StringBuilder body, string id, string title, string list, ImmutableArray<string> rows)
    {
        if (rows.IsEmpty)
            return;
        body.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{title}</h2>\n<{list}>\n");
        body.Append(ReviewHtml.Rows(rows, ForList)).Append(CultureInfo.InvariantCulture, $"</{list}>\n</section>\n");
    }
}
