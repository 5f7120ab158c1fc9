using System.Collections.Immutable;
using System.Globalization;
using HandbookGen.Diagnostics;

namespace HandbookGen.Reviewing;

/// <summary>Something that a reviewer should look at first.</summary>
/// <param name="Text">A sentence; what comes from the handbook is in single quotes.</param>
/// <param name="Url">The page that it is about; null for none.</param>
public sealed record Matter(string Text, string? Url);

/// <summary>Sorts a review by what matters most.</summary>
public static class WhatMatters
{
    private const int Most = 10;
    private const int MostOfRule = 2;
    private const int MostAnchors = 3;

    /// <summary>
    /// At most ten: protected anchors that are lost, other errors, removed pages and those that moved without a redirect, lost anchors with
    /// links, changed campaigns, then pages by the number of changed words; each by path. Many errors of one rule, many anchors, and pages
    /// with the same change from elsewhere are one.
    /// </summary>
    public static ImmutableArray<Matter> Of(Review review)
    {
        var broken = review.Anchors.Where(anchor => anchor.IsBroken).ToLookup(anchor => anchor.IsProtected);
        var losses = broken[true]
            .Select(anchor => new Matter($"The protected anchor '{anchor.Url}#{anchor.Id}' {FateOf(anchor)}", anchor.Url));
        var errors = Errors(
            review,
            [
                .. review
                    .Findings.New.Where(found => found.Severity == Severity.Error && (found.RuleId != "HB2001" || !broken[true].Any()))
                    .OrderBy(found => found.Range.File),
            ]
        );
        var removed = review
            .Pages.Where(page => page.Fate == PageFate.Removed)
            .Select(page => new Matter(
                page.IsRedirected
                    ? $"The page '{page.Url}' was removed; it redirects."
                    : $"The page '{page.Url}' was removed without a redirect.",
                page.Url
            ));
        var linked = Anchors([.. broken[false].Where(anchor => !anchor.Inbound.IsEmpty)]);
        var campaigns = review.Campaigns.Select(campaign => new Matter(CampaignOf(campaign), campaign.Url));
        var pages = review
            .Pages.Where(page => page.Fate != PageFate.Removed && review.Campaigns.All(campaign => campaign.Url != page.Url))
            .ToLookup(page => page is { Fate: PageFate.Moved, IsRedirected: false });
        return
        [
            .. losses
                .Concat(errors)
                .Concat(removed)
                .Concat(Pages(pages[true]))
                .Concat(linked)
                .Concat(campaigns)
                .Concat(Pages(pages[false]))
                .Take(Most),
        ];
    }

    private static IEnumerable<Matter> Pages(IEnumerable<ReviewedPage> pages) =>
        pages
            .OrderByDescending(Words)
            .ThenBy(page => page.Url, StringComparer.Ordinal)
            .GroupBy(SameChange, (_, alike) => PagesOf([.. alike]), StringComparer.Ordinal);

    private static IEnumerable<Matter> Anchors(ImmutableArray<AnchorChange> linked)
    {
        var shown = linked.Length == MostAnchors + 1 ? linked.Length : MostAnchors;
        foreach (var anchor in linked.Take(shown))
            yield return new Matter($"The anchor '{anchor.Url}#{anchor.Id}' {FateOf(anchor)}", anchor.Url);
        if (linked.Length > shown)
            yield return new Matter($"{Number(linked.Length - shown)} more anchors with links are lost.", null);
    }

    // A rule with many errors leaves room for the others.
    private static IEnumerable<Matter> Errors(Review review, ImmutableArray<Diagnostic> errors)
    {
        foreach (
            var (found, i) in errors.GroupBy(found => found.RuleId).SelectMany(rule => rule.Index().Select(each => (each.Item, each.Index)))
        )
        {
            var count = errors.Count(other => other.RuleId == found.RuleId);
            if (i < MostOfRule || count == MostOfRule + 1)
                yield return new Matter($"'{ChangesJson.PlaceOf(found.Range)}' {found.RuleId}: {found.Message}", UrlOf(review, found));
            else if (i == MostOfRule)
                yield return new Matter($"{Number(count - MostOfRule)} more errors {found.RuleId}.", null);
        }
    }

    // Pages that only moved, and those that show the same change of another file, are one thing to look at.
    private static string SameChange(ReviewedPage page) =>
        page switch
        {
            { Fate: PageFate.Moved, Part: ChangedPart.Nothing or ChangedPart.FrontMatter } => $"moved{How(page)}",
            { Fate: PageFate.Changed, Part: ChangedPart.Elsewhere } => string.Join('\n', page.Causes),
            _ => page.Url,
        };

    private static Matter PagesOf(ImmutableArray<ReviewedPage> alike)
    {
        var page = alike[0];
        if (alike.Length == 1)
            return new Matter(PageOf(page), page.Url);
        var rest = alike.Length == 2 ? "1 more page" : $"{Number(alike.Length - 1)} more pages";
        return new Matter(
            page.Fate == PageFate.Moved
                ? $"{Number(alike.Length)} pages moved{How(page)}, such as {NameOf(page)} to '{page.Url}'."
                : $"{NameOf(page, withUrl: true)} and {rest} show the change of {Causes(page)} "
                    + $"({WordsOf(alike.Sum(each => each.Added.Total), alike.Sum(each => each.Removed.Total))}).",
            page.Url
        );
    }

    /// <summary>Where a change comes from, as a part of a sentence.</summary>
    internal static string Causes(ReviewedPage page) =>
        string.Join(", ", page.Causes.Take(3).Select(cause => cause.Contains(' ') ? cause : $"'{cause}'"));

    // Titles are often the same. One that is its own URL is said once.
    private static string NameOf(ReviewedPage page, bool withUrl = false) =>
        withUrl && page.Page.Page.Title != page.Url ? $"'{page.Page.Page.Title}' at '{page.Url}'" : $"'{page.Page.Page.Title}'";

    // An alias is a redirect and nothing else.
    private static string How(ReviewedPage page) =>
        (page.Fields.Any(field => field.Key != "aliases") ? " with other front matter" : "")
        + (page.IsRedirected ? "" : " without a redirect");

    private static int Words(ReviewedPage page) => page.Added.Total + page.Removed.Total;

    private static string WordsOf(int added, int removed) => $"+{Number(added)} −{Number(removed)} words";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string FateOf(AnchorChange anchor)
    {
        var fate = anchor switch
        {
            { Now: { } now, Fate: AnchorFate.Renamed } => $"is now '{now}'",
            { Now: { } now } => $"moved to '{now}'",
            _ => "is gone",
        };
        return anchor.Inbound.Length switch
        {
            0 => fate + ".",
            1 => fate + ", and a link still leads to it.",
            var count => $"{fate}, and {Number(count)} links still lead to it.",
        };
    }

    private static string CampaignOf(CampaignChange campaign) =>
        campaign.Fate switch
        {
            PageFate.Added => $"The campaign '{campaign.Title}' is new.",
            PageFate.Removed => $"The campaign '{campaign.Title}' was removed.",
            _ => $"The campaign '{campaign.Title}' changed: {FieldsOf(campaign.Fields)}",
        };

    private static string FieldsOf(ImmutableArray<FieldChange> fields) =>
        string.Join(", ", fields.Take(3).Select(FieldOf)) + (fields.Length > 3 ? " and more." : ".");

    private static string FieldOf(FieldChange field) =>
        (field.Then, field.Now) switch
        {
            (null, var now) => $"{field.Key} is '{Cut(now!)}'",
            (_, null) => $"{field.Key} was removed",
            var (then, now) => $"{field.Key} from '{Cut(then)}' to '{Cut(now)}'",
        };

    private static string PageOf(ReviewedPage page)
    {
        var words = WordsOf(page.Added.Total, page.Removed.Total);
        return page.Fate switch
        {
            PageFate.Added => $"{NameOf(page, withUrl: true)} is new ({words}).",
            PageFate.Moved when page.Part is ChangedPart.Nothing or ChangedPart.FrontMatter =>
                $"{NameOf(page)} moved to '{page.Url}'{How(page)}.",
            PageFate.Moved =>
                $"{NameOf(page)} moved to '{page.Url}' and changed ({words}){(page.IsRedirected ? "" : ", without a redirect")}.",
            _ when page.Part == ChangedPart.FrontMatter => $"{NameOf(page, withUrl: true)} has other front matter: {FieldsOf(page.Fields)}",
            _ when page.Part == ChangedPart.Elsewhere => $"{NameOf(page, withUrl: true)} shows the change of {Causes(page)} ({words}).",
            _ => $"{NameOf(page, withUrl: true)} changed{(Words(page) == 0 ? "" : $" ({words})")}.",
        };
    }

    private static string? UrlOf(Review review, Diagnostic found) =>
        review.Pages.FirstOrDefault(page => page.Now?.Page.Source.Path == found.Range.File)?.Url;

    private static string Cut(string text) => text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)] + "…";
}
