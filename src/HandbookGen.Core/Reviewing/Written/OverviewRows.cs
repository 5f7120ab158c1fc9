using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Reviewing;

/// <summary>What <c>index.html</c> of a review lists, each as a list item.</summary>
/// <param name="names">The file of each page that has one, by URL.</param>
/// <param name="previewUrl">Where the new site can be seen; null for nowhere.</param>
internal sealed class OverviewRows(FrozenDictionary<string, string> names, string? previewUrl)
{
    /// <summary>The filter of the list that hides a page.</summary>
    public static string KindOf(ReviewedPage page) =>
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

    public string Page(ReviewedPage page)
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

    public string Matter(Matter matter) =>
        matter.Url is { } url && names.TryGetValue(url, out var name)
            ? $"<li><a href=\"{name}\">{ReviewHtml.Sentence(matter.Text)}</a></li>"
            : $"<li>{ReviewHtml.Sentence(matter.Text)}</li>";

    public static string SiteWide(SiteWideChange change) =>
        $"<li data-change tabindex=\"-1\"><strong>{change.What}</strong>"
        + (change.Files.IsEmpty ? "" : $": {string.Join(", ", change.Files.Take(5).Select(ReviewHtml.Code))}")
        + (change.Examples.IsEmpty ? "" : $", seen for example on {string.Join(", ", change.Examples.Select(ReviewHtml.Code))}")
        + "</li>";

    public string Anchor(AnchorChange anchor)
    {
        var now = anchor.Now is null ? "" : $" → {ReviewHtml.Code(anchor.Now)}";
        var links = anchor.Inbound.IsEmpty
            ? ""
            : $", {ReviewHtml.Count(anchor.Inbound.Length, "link", "links")}: "
                + $"{string.Join(", ", anchor.Inbound.Take(3).Select(range => ReviewHtml.Code(ChangesJson.PlaceOf(range))))}";
        return "<li data-change tabindex=\"-1\">"
            + $"<span class=\"rv-badge{(anchor.IsBroken ? " rv-removed" : "")}\">{ChangesJson.NameOf(anchor.Fate)}</span> "
            + $"{LinkTo(anchor.Url, anchor.Url + "#" + anchor.Id)}{now}{(anchor.IsProtected ? " (protected)" : "")}{links}</li>";
    }

    public static string Redirect(RedirectChange redirect) =>
        $"<li>{ReviewHtml.Code(redirect.Url)} "
        + (
            redirect.Now is null
                ? $"no longer redirects to {ReviewHtml.Code(redirect.Then!)}"
                : $"redirects to {ReviewHtml.Code(redirect.Now)}"
        )
        + (redirect is { Now: not null, Then: not null } ? $", before to {ReviewHtml.Code(redirect.Then)}" : "")
        + "</li>";

    /// <summary>A finding as a list item.</summary>
    public static string Finding(Diagnostic found) =>
        $"<li><span class=\"rv-badge{(found.Severity == Severity.Error ? " rv-removed" : "")}\">"
        + $"{found.Severity.ToString().ToLowerInvariant()}</span> "
        + $"{ReviewHtml.Code(ChangesJson.PlaceOf(found.Range))} {found.RuleId}: {ReviewHtml.Sentence(found.Message)}"
        + (found.Help is null ? "" : $" <span class=\"rv-help\">{ReviewHtml.Sentence(found.Help)}</span>")
        + "</li>";

    public string Campaign(CampaignChange campaign) =>
        $"<li data-change tabindex=\"-1\"><span class=\"rv-badge\">{ChangesJson.NameOf(campaign.Fate)}</span> "
        + $"{LinkTo(campaign.Url, campaign.Title)}"
        + string.Concat(campaign.Fields.Take(8).Select(field => $"; {ReviewHtml.Text(field.Key)}: {FieldHtml(field)}"))
        + "</li>";

    /// <summary>The old and the new value.</summary>
    public static string FieldHtml(FieldChange field) =>
        (field.Then is null ? "" : $"<del>{ReviewHtml.Text(field.Then)}</del>")
        + (field.Then is null || field.Now is null ? "" : " ")
        + (field.Now is null ? "" : $"<ins>{ReviewHtml.Text(field.Now)}</ins>");

    public string Entry(EntryMove entry) =>
        $"<li data-change tabindex=\"-1\"><strong>{ReviewHtml.Text(entry.Title)}</strong> on {LinkTo(entry.Url, entry.Url)} "
        + (
            entry.Then.Group == entry.Now.Group
                ? $"is entry {ReviewHtml.Number(entry.Now.Position)}"
                    + (entry.Now.Group.Length == 0 ? "" : $" of {ReviewHtml.Text(entry.Now.Group)}")
                    + $", and was entry {ReviewHtml.Number(entry.Then.Position)}"
                : $"moved from <del>{GroupHtml(entry.Then)}</del> to <ins>{GroupHtml(entry.Now)}</ins>"
        )
        + "</li>";

    private static string GroupHtml(EntryPlace place) => place.Group.Length == 0 ? "no group" : ReviewHtml.Text(place.Group);

    public static string Code(CodeChange code) => $"<li>The code {ReviewHtml.Code(code.Code)} was {code.What}.</li>";

    public static string Person(PersonChange person) =>
        $"<li><strong>{ReviewHtml.Text(person.Name)}</strong>"
        + (person.What is null ? "" : $" {person.What}")
        + UrlsHtml(person.Gained, "gains")
        + UrlsHtml(person.Lost, "loses")
        + "</li>";

    public static string Ask(AskedPerson person) =>
        $"<li><strong>{ReviewHtml.Text(person.Name)}</strong>{(person.Handle is null ? "" : " " + ReviewHtml.Code(person.Handle))}"
        + string.Concat(person.Reasons.Select(reason => UrlsHtml(reason.Urls, reason.Reason)))
        + "</li>";

    private static string UrlsHtml(ImmutableArray<string> urls, string verb) =>
        urls.IsEmpty
            ? ""
            : $"; {ReviewHtml.Text(verb)}: {string.Join(", ", urls.Take(3).Select(ReviewHtml.Code))}"
                + (urls.Length > 3 ? $" and {ReviewHtml.Number(urls.Length - 3)} more" : "");
}
