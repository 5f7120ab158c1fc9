using System.Collections.Immutable;
using HandbookGen.Cli.Reporters;
using HandbookGen.Parsing;
using HandbookGen.Reviewing;

namespace HandbookGen.Cli;

/// <summary>
/// <c>comment.md</c>: what matters about a change, for a comment on a merge request. It has fewer than 60 lines and 60,000 characters.
/// </summary>
internal static class CommentText
{
    /// <summary>The first line, by which the next run finds the comment.</summary>
    public const string Marker = "<!-- handbookgen-review -->";

    private const int MostAsked = 6;
    private const int MostAnchors = 5;
    private const int MostFiles = 5;
    private const int MostEntries = 5;
    private const int MostFindings = 12;
    private const int LongestText = 300;
    private const int LongestLink = 500;

    /// <param name="reviewUrl">Where the folder of the review can be seen; null for nowhere.</param>
    /// <param name="previewUrl">Where the new site can be seen; null for nowhere.</param>
    public static string Write(Review review, string? reviewUrl, string? previewUrl)
    {
        var lines = new List<string> { Marker, Summary(review), "" };
        if (reviewUrl is not null || previewUrl is not null)
            lines.AddRange([Links(reviewUrl, previewUrl), ""]);
        var matters = WhatMatters.Of(review);
        lines.AddRange(
            matters.Select((matter, i) => $"{i + 1}. {Text(matter.Text)}{PageLinks(review, matter.Url, reviewUrl, previewUrl)}")
        );
        if (!matters.IsEmpty)
            lines.Add("");
        lines.AddRange(SiteWide(review));
        lines.AddRange(Anchors(review.Anchors));
        lines.AddRange(OtherFiles(review.OtherFiles));
        lines.AddRange(Entries(review.Entries));
        lines.AddRange(Asked(review));
        lines.AddRange(Findings(review.Findings));
        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }

    private static string Summary(Review review)
    {
        if (review.Pages.IsEmpty)
            return "**Handbook review:** the text of no page differs from "
                + $"{MarkdownText.Code(review.Base)}.{FindingCounts(review.Findings)}";
        var minutes = (int)Math.Ceiling(review.Added.Minutes + review.Removed.Minutes);
        var fates = review
            .Pages.CountBy(page => page.Fate)
            .OrderBy(count => count.Key)
            .Select(count => $"{count.Value} {ChangesJson.NameOf(count.Key)}");
        return $"**Handbook review:** {Totals.Count(review.Pages.Length, "page", "pages")} ({string.Join(", ", fates)})"
            + (review.HasWords ? $", +{review.Added.Total} −{review.Removed.Total} words, about {minutes} min to read." : ".")
            + FindingCounts(review.Findings);
    }

    private static string FindingCounts(ReviewedFindings findings) =>
        $" {Totals.Count(findings.New.Length, "new finding", "new findings")}, {findings.Fixed.Length} fixed, {findings.Left} left.";

    private static string Links(string? reviewUrl, string? previewUrl) =>
        string.Join(
            " · ",
            (
                (string?[])
                    [
                        reviewUrl is null ? null : $"[Review]({Url(reviewUrl.TrimEnd('/') + "/" + ReviewNames.Overview)})",
                        PreviewUrl.Of(previewUrl, "/") is { } preview ? $"[Preview]({Url(preview)})" : null,
                    ]
            ).OfType<string>()
        );

    private static string PageLinks(Review review, string? url, string? reviewUrl, string? previewUrl)
    {
        if (url is null || review.Pages.FirstOrDefault(page => page.Url == url) is not { } page)
            return "";
        var name = ReviewNames.Of([page]).GetValueOrDefault(url);
        var links = (string?[])
            [
                reviewUrl is null || name is null ? null : $"[changes]({Url(reviewUrl.TrimEnd('/') + "/" + name)})",
                page.Now is not null && PreviewUrl.Of(previewUrl, UrlPath.Encode(url)) is { } preview ? $"[preview]({Url(preview)})" : null,
            ];
        return string.Concat(links.OfType<string>().Where(link => link.Length <= LongestLink).Select(link => " " + link));
    }

    // Nothing in an address may end it.
    private static string Url(string url) =>
        string.Concat(url.Select(c => c is '(' or ')' or '<' or '>' or '\\' or '"' or '`' || c <= ' ' ? Uri.HexEscape(c) : c.ToString()));

    private static IEnumerable<string> SiteWide(Review review)
    {
        if (review.SiteWide.IsEmpty)
            return [];
        var changes = review.SiteWide.Select(change =>
            change.What
            + (
                change.Files.IsEmpty
                    ? $" (such as {string.Join(", ", change.Examples.Take(1).Select(Code))})"
                    : " (" + string.Join(", ", change.Files.Take(3).Select(Code)) + (change.Files.Length > 3 ? ", …" : "") + ")"
            )
        );
        return [$"On all pages: {string.Join(", ", changes)}.", ""];
    }

    // Those that matter more are above.
    private static IEnumerable<string> Anchors(ImmutableArray<AnchorChange> anchors)
    {
        ImmutableArray<AnchorChange> lost =
        [
            .. anchors.Where(anchor => anchor is { IsBroken: true, IsProtected: false, Inbound.IsEmpty: true }),
        ];
        if (lost.IsEmpty)
            return [];
        var shown = lost.Take(MostAnchors)
            .Select(anchor => Code($"{anchor.Url}#{anchor.Id}") + (anchor.Now is { } now ? $" (now {Code(now)})" : ""));
        return [$"Lost anchors that no page links to: {string.Join(", ", shown)}{More(lost.Length - MostAnchors)}.", ""];
    }

    private static IEnumerable<string> OtherFiles(ImmutableArray<string> files) =>
        files.IsEmpty
            ? []
            : [$"Other changed files: {string.Join(", ", files.Take(MostFiles).Select(Code))}{More(files.Length - MostFiles)}.", ""];

    // Each once: many lists show the same records.
    private static IEnumerable<string> Entries(ImmutableArray<EntryMove> entries)
    {
        ImmutableArray<EntryMove> regrouped =
        [
            .. entries
                .Where(entry => entry.Then.Group != entry.Now.Group)
                .DistinctBy(entry => (entry.Target, entry.Then.Group, entry.Now.Group)),
        ];
        if (regrouped.IsEmpty)
            return [];
        var shown = regrouped
            .Take(MostEntries)
            .Select(entry => $"{Code(entry.Title)} from {Group(entry.Then)} to {Group(entry.Now)} on {Code(entry.Url)}");
        return [$"In lists: {string.Join(", ", shown)}{More(regrouped.Length - MostEntries)}.", ""];
    }

    private static string Group(EntryPlace place) => place.Group.Length == 0 ? "no group" : Code(place.Group);

    // Without '@': somebody is told by the list of reviewers, not by every run.
    private static IEnumerable<string> Asked(Review review)
    {
        if (review.Ask.IsEmpty)
            return [];
        ImmutableArray<AskedPerson> people =
        [
            .. review
                .Ask.OrderByDescending(person => person.Reasons.Sum(reason => reason.Urls.Length))
                .ThenBy(person => person.Name, StringComparer.Ordinal),
        ];
        var shown = people
            .Take(MostAsked)
            .Select(person =>
                Code(person.Handle ?? person.Name)
                + " ("
                + string.Join(
                    "; ",
                    person.Reasons.Take(2).Select(reason => $"{reason.Reason}: {Code(reason.Urls[0])}{More(reason.Urls.Length - 1)}")
                )
                + ")"
            );
        return [$"Ask: {string.Join(", ", shown)}{More(people.Length - MostAsked)}.", ""];
    }

    private static string More(int count) => count > 0 ? $" and {count} more" : "";

    private static IEnumerable<string> Findings(ReviewedFindings findings)
    {
        if (findings.New.IsEmpty)
            return [];
        return
        [
            "<details>",
            $"<summary>{Totals.Count(findings.New.Length, "new finding", "new findings")}</summary>",
            "",
            .. findings
                .New.OrderByDescending(found => found.Severity)
                .Take(MostFindings)
                .Select(found =>
                    $"- {Code(ChangesJson.PlaceOf(found.Range))} {found.RuleId}: "
                    + $"{Text(found.Message)}{(found.Help is null ? "" : " " + Text(found.Help))}"
                ),
            .. findings.New.Length > MostFindings ? (string[])[$"- and {findings.New.Length - MostFindings} more"] : [],
            "",
            "</details>",
        ];
    }

    private static string Text(string text) => Within(text, MarkdownText.Of);

    private static string Code(string text) => Within(text, MarkdownText.Code);

    // Escapes may take a multiple of the text, and Markdown cannot be cut after it was written.
    private static string Within(string text, Func<string, string> write)
    {
        for (var length = LongestText; ; length /= 2)
        {
            var markdown = write(VisibleText.Cut(text, length));
            if (markdown.Length <= LongestText + 100)
                return markdown;
        }
    }
}
