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
        Section(body, "matters", "What matters most", "ol", [.. WhatMatters.Of(review).Select(MatterRow)]);
        Pages(body);
        Section(body, "site", "On all pages", "ul", [.. review.SiteWide.Select(SiteWideRow)]);
        Section(body, "files", "Other changed files", "ul", [.. review.OtherFiles.Select(file => $"<li>{ReviewHtml.Code(file)}</li>")]);
        Section(body, "anchors", "Anchors", "ul", [.. review.Anchors.OrderBy(Importance).Select(AnchorRow)]);
        Section(body, "redirects", "Redirects", "ul", [.. review.Redirects.Select(RedirectRow)]);
        Findings(body);
        Section(body, "campaigns", "Campaigns", "ul", [.. review.Campaigns.Select(CampaignRow), .. review.Codes.Select(CodeRow)]);
        Section(body, "entries", "Entries of lists", "ul", [.. review.Entries.Select(EntryRow)]);
        Section(body, "people", "People", "ul", [.. review.People.Select(PersonRow)]);
        Section(body, "ask", "Who to ask", "ul", [.. review.Ask.Select(AskRow)]);
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

        var counts = review.Pages.CountBy(KindOf).ToDictionary();
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
            .Append(ReviewHtml.Rows(review.Pages.Select(PageRow), ForPages))
            .Append("</ul>\n</section>\n");
    }

    private static string KindOf(ReviewedPage page) =>
        page.Fate switch
        {
            PageFate.Added => "added",
            PageFate.Removed => "removed",
            PageFate.Moved => "moved",
            _ => page.Part switch
            {
                ChangedPart.FrontMatter => "fields",
                ChangedPart.Elsewhere => "elsewhere",
                _ => "text",
            },
        };

    private string PageRow(ReviewedPage page)
    {
        var from = page is { Fate: PageFate.Moved, Then: { } then }
            ? $" <span>from {ReviewHtml.Code(then.Page.Url)}{(page.IsRedirected ? "" : " without a redirect")}</span>"
            : "";
        var causes = page.Causes.IsEmpty
            ? ""
            : $" <span class=\"rv-cause\">because of {ReviewHtml.Sentence(WhatMatters.Causes(page))}</span>";
        var words = page.Added.Total + page.Removed.Total == 0 ? "" : " " + ReviewHtml.Words(page.Added, page.Removed);
        var kind = KindOf(page);
        return $"<li data-change data-kind=\"{kind}\" id=\"{IdOf(page.Url)}\" tabindex=\"-1\"><span class=\"rv-badge "
            + $"rv-{kind}\">{LabelOf(page)}</span> "
            + $"{LinkTo(page.Url, page.Page.Page.Title)} {ReviewHtml.Code(page.Url)}{words}{from}{causes}{PreviewLink(page)}</li>";
    }

    private static string LabelOf(ReviewedPage page) =>
        (page.Fate, page.Part) switch
        {
            (PageFate.Changed, ChangedPart.FrontMatter) => ChangesJson.NameOf(page.Part),
            (PageFate.Changed, ChangedPart.Elsewhere) => "through others",
            _ => ChangesJson.NameOf(page.Fate),
        };

    // The same as the name of the page's file.
    private string IdOf(string url) =>
        names.TryGetValue(url, out var name)
            ? name["pages/".Length..^".html".Length]
            : "page-" + Uri.EscapeDataString(url.Trim('/')).Replace("%", "");

    private string LinkTo(string url, string text) =>
        names.TryGetValue(url, out var name)
            ? $"<a href=\"{name}\">{ReviewHtml.Text(text)}</a>"
            : $"<strong>{ReviewHtml.Text(text)}</strong>";

    private string PreviewLink(ReviewedPage page) =>
        page.Now is null || PreviewUrl.Of(previewUrl, Parsing.UrlPath.Encode(page.Url)) is not { } preview
            ? ""
            : $" <a class=\"rv-preview\" href=\"{ReviewHtml.Text(preview)}\" rel=\"noopener\">Preview<span class=\"unseen\"> of "
                + $"{ReviewHtml.Text(page.Page.Page.Title)}</span></a>";

    private string MatterRow(Matter matter) =>
        matter.Url is { } url && names.TryGetValue(url, out var name)
            ? $"<li><a href=\"{name}\">{ReviewHtml.Sentence(matter.Text)}</a></li>"
            : $"<li>{ReviewHtml.Sentence(matter.Text)}</li>";

    private static string SiteWideRow(SiteWideChange change) =>
        "<li data-change "
        + $"tabindex=\"-1\"><strong>{change.What}</strong>{(change.Files.IsEmpty ? "" : ": " + string.Join(", ", change.Files.Take(5).Select(ReviewHtml.Code)))}"
        + (change.Examples.IsEmpty ? "" : $", seen for example on {string.Join(", ", change.Examples.Select(ReviewHtml.Code))}")
        + "</li>";

    private static int Importance(AnchorChange anchor) =>
        anchor switch
        {
            { IsBroken: true, IsProtected: true } => 0,
            { IsBroken: true, Inbound.IsEmpty: false } => 1,
            { IsBroken: true } => 2,
            { Fate: AnchorFate.Reworded } => 4,
            _ => 3,
        };

    private string AnchorRow(AnchorChange anchor)
    {
        var now = anchor.Now is null ? "" : $" → {ReviewHtml.Code(anchor.Now)}";
        var links = anchor.Inbound.IsEmpty
            ? ""
            : $", {ReviewHtml.Count(anchor.Inbound.Length, "link", "links")}: "
                + $"{string.Join(", ", anchor.Inbound.Take(3).Select(range => ReviewHtml.Code(ChangesJson.PlaceOf(range))))}";
        return "<li data-change tabindex=\"-1\"><span "
            + $"class=\"rv-badge{(anchor.IsBroken ? " rv-removed" : "")}\">{ChangesJson.NameOf(anchor.Fate)}</span> "
            + $"{LinkTo(anchor.Url, anchor.Url + "#" + anchor.Id)}{now}{(anchor.IsProtected ? " (protected)" : "")}{links}</li>";
    }

    private static string RedirectRow(RedirectChange redirect) =>
        $"<li>{ReviewHtml.Code(redirect.Url)} "
        + (
            redirect.Now is null
                ? $"no longer redirects to {ReviewHtml.Code(redirect.Then!)}"
                : $"redirects to {ReviewHtml.Code(redirect.Now)}"
        )
        + (redirect is { Now: not null, Then: not null } ? $", before to {ReviewHtml.Code(redirect.Then)}" : "")
        + "</li>";

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
            body.Append(ReviewHtml.Rows(found.OrderByDescending(each => each.Severity).Select(FindingRow), ForList))
                .Append("</ul>\n</details>\n");
        }
    }

    /// <summary>A finding as a list item.</summary>
    internal static string FindingRow(Diagnostic found) =>
        "<li><span "
        + $"class=\"rv-badge{(found.Severity == Severity.Error ? " rv-removed" : "")}\">{found.Severity.ToString().ToLowerInvariant()}</span> "
        + $"{ReviewHtml.Code(ChangesJson.PlaceOf(found.Range))} {found.RuleId}: {ReviewHtml.Sentence(found.Message)}"
        + (found.Help is null ? "" : $" <span class=\"rv-help\">{ReviewHtml.Sentence(found.Help)}</span>")
        + "</li>";

    private string CampaignRow(CampaignChange campaign) =>
        $"<li data-change tabindex=\"-1\"><span class=\"rv-badge\">{ChangesJson.NameOf(campaign.Fate)}</span> "
        + $"{LinkTo(campaign.Url, campaign.Title)}"
        + string.Concat(campaign.Fields.Take(8).Select(field => $"; {ReviewHtml.Text(field.Key)}: {FieldHtml(field)}"))
        + "</li>";

    /// <summary>The old and the new value.</summary>
    internal static string FieldHtml(FieldChange field) =>
        (field.Then is null ? "" : $"<del>{ReviewHtml.Text(field.Then)}</del>")
        + (field.Then is null || field.Now is null ? "" : " ")
        + (field.Now is null ? "" : $"<ins>{ReviewHtml.Text(field.Now)}</ins>");

    private string EntryRow(EntryMove entry) =>
        $"<li data-change tabindex=\"-1\"><strong>{ReviewHtml.Text(entry.Title)}</strong> on {LinkTo(entry.Url, entry.Url)} "
        + (
            entry.Then.Group == entry.Now.Group
                ? "is entry "
                    + $"{ReviewHtml.Number(entry.Now.Position)}{(entry.Now.Group.Length == 0 ? "" : $" of {ReviewHtml.Text(entry.Now.Group)}")}, "
                    + $"and was entry {ReviewHtml.Number(entry.Then.Position)}"
                : $"moved from <del>{GroupHtml(entry.Then)}</del> to <ins>{GroupHtml(entry.Now)}</ins>"
        )
        + "</li>";

    private static string GroupHtml(EntryPlace place) => place.Group.Length == 0 ? "no group" : ReviewHtml.Text(place.Group);

    private static string CodeRow(CodeChange code) => $"<li>The code {ReviewHtml.Code(code.Code)} was {code.What}.</li>";

    private static string PersonRow(PersonChange person) =>
        $"<li><strong>{ReviewHtml.Text(person.Name)}</strong>"
        + (person.What is null ? "" : $" {person.What}")
        + UrlsHtml(person.Gained, "gains")
        + UrlsHtml(person.Lost, "loses")
        + "</li>";

    private static string AskRow(AskedPerson person) =>
        $"<li><strong>{ReviewHtml.Text(person.Name)}</strong>{(person.Handle is null ? "" : " " + ReviewHtml.Code(person.Handle))}"
        + string.Concat(person.Reasons.Select(reason => UrlsHtml(reason.Urls, reason.Reason)))
        + "</li>";

    private static string UrlsHtml(ImmutableArray<string> urls, string verb) =>
        urls.IsEmpty
            ? ""
            : $"; {ReviewHtml.Text(verb)}: "
                + $"{string.Join(", ", urls.Take(3).Select(ReviewHtml.Code))}{(urls.Length > 3 ? $" and {ReviewHtml.Number(urls.Length - 3)} more" : "")}";

    private static void Section(StringBuilder body, string id, string title, string list, ImmutableArray<string> rows)
    {
        if (rows.IsEmpty)
            return;
        body.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{title}</h2>\n<{list}>\n");
        body.Append(ReviewHtml.Rows(rows, ForList)).Append(CultureInfo.InvariantCulture, $"</{list}>\n</section>\n");
    }
}
