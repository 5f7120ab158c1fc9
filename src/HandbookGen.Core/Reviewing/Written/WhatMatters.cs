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

    /// <summary>
    /// At most ten: protected anchors that are lost, other errors, removed pages, lost anchors with links, changed campaigns, then pages by
    /// the number of changed words; each by path.
    /// </summary>
    public static ImmutableArray<Matter> Of(Review review)
    {
        var broken = review.Anchors.Where(anchor => anchor.IsBroken).ToLookup(anchor => anchor.IsProtected);
        var losses = broken[true]
            .Select(anchor => new Matter($"The protected anchor '{anchor.Url}#{anchor.Id}' {FateOf(anchor)}", anchor.Url));
        var errors = review
            .Findings.New.Where(found => found.Severity == Severity.Error && (found.RuleId != "HB2001" || !broken[true].Any()))
            .OrderBy(found => found.Range.File)
            .Select(found => new Matter($"'{ChangesJson.PlaceOf(found.Range)}' {found.RuleId}: {found.Message}", UrlOf(review, found)));
        var removed = review
            .Pages.Where(page => page.Fate == PageFate.Removed)
            .Select(page => new Matter(
                page.IsRedirected
                    ? $"The page '{page.Url}' was removed; it redirects."
                    : $"The page '{page.Url}' was removed without a redirect.",
                page.Url
            ));
        var linked = broken[false]
            .Where(anchor => !anchor.Inbound.IsEmpty)
            .Select(anchor => new Matter($"The anchor '{anchor.Url}#{anchor.Id}' {FateOf(anchor)}", anchor.Url));
        var campaigns = review.Campaigns.Select(campaign => new Matter(CampaignOf(campaign), campaign.Url));
        var pages = review
            .Pages.Where(page => page.Fate != PageFate.Removed && review.Campaigns.All(campaign => campaign.Url != page.Url))
            .OrderByDescending(page => page.Added.Total + page.Removed.Total)
            .ThenBy(page => page.Url, StringComparer.Ordinal)
            .Select(page => new Matter(PageOf(page), page.Url));
        return [.. losses.Concat(errors).Concat(removed).Concat(linked).Concat(campaigns).Concat(pages).Take(Most)];
    }

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
            var count => string.Create(CultureInfo.InvariantCulture, $"{fate}, and {count} links still lead to it."),
        };
    }

    private static string CampaignOf(CampaignChange campaign) =>
        campaign.Fate switch
        {
            PageFate.Added => $"The campaign '{campaign.Title}' is new.",
            PageFate.Removed => $"The campaign '{campaign.Title}' was removed.",
            _ => $"The campaign '{campaign.Title}' changed: {string.Join(", ", campaign.Fields.Take(3).Select(FieldOf))}"
                + (campaign.Fields.Length > 3 ? " and more." : "."),
        };

    private static string FieldOf(FieldChange field) =>
        (field.Then, field.Now) switch
        {
            (null, var now) => $"{field.Key} is '{Cut(now!)}'",
            (_, null) => $"{field.Key} was removed",
            var (then, now) => $"{field.Key} from '{Cut(then)}' to '{Cut(now)}'",
        };

    private static string PageOf(ReviewedPage page)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"+{page.Added.Total} −{page.Removed.Total} words");
        return page.Fate switch
        {
            PageFate.Added => $"'{page.Page.Page.Title}' is new ({words}).",
            PageFate.Moved when page.Part == ChangedPart.Nothing =>
                $"'{page.Page.Page.Title}' moved to '{page.Url}'{(page.IsRedirected ? "" : " without a redirect")}.",
            PageFate.Moved when page.Part == ChangedPart.FrontMatter =>
                $"'{page.Page.Page.Title}' moved to '{page.Url}' with other front matter.",
            PageFate.Moved => $"'{page.Page.Page.Title}' moved to '{page.Url}' and changed ({words}).",
            _ when page.Part == ChangedPart.FrontMatter =>
                $"'{page.Page.Page.Title}' has other front matter: {string.Join(", ", page.Fields.Take(5).Select(field => field.Key))}.",
            _ when page.Part == ChangedPart.Elsewhere =>
                $"'{page.Page.Page.Title}' shows the change of {string.Join(", ", page.Causes.Take(3))} ({words}).",
            _ => $"'{page.Page.Page.Title}' changed ({words}).",
        };
    }

    private static string? UrlOf(Review review, Diagnostic found) =>
        review.Pages.FirstOrDefault(page => page.Now?.Page.Source.Path == found.Range.File)?.Url;

    private static string Cut(string text) => text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)] + "…";
}
