using System.Collections.Immutable;

namespace HandbookGen.Rendering;

/// <summary>Where readers report a problem with a page.</summary>
/// <param name="Url">For the whole page.</param>
/// <param name="UrlOfAnchor">
/// The same with <c>{anchor}</c> for the section, as <c>#id</c>, percent-encoded; null if it has no place.
/// </param>
public sealed record ReportLink(string Url, string? UrlOfAnchor);

/// <summary>The two answers to the question whether a page was helpful.</summary>
public sealed record FeedbackLinks(string Yes, string No);

/// <summary>A page in a list.</summary>
/// <param name="Section">The names of the pages above it, below the home page; empty for none.</param>
public sealed record ListedPage(string Title, string Url, ImmutableArray<string> Section);

/// <summary>The pages that link to a page, in two parts, of which the second is usually hidden.</summary>
/// <param name="First">At least one.</param>
/// <param name="Rest">The others; empty for none.</param>
/// <param name="RestCount">How many others there are, also those that are not in <paramref name="Rest"/>.</param>
/// <param name="Unlisted">How many of these are not.</param>
public sealed record BacklinkList(ImmutableArray<ListedPage> First, ImmutableArray<ListedPage> Rest, int RestCount, int Unlisted);

/// <summary>The pages that were changed on one day.</summary>
/// <param name="Date">Year, month and day in UTC: <c>2026-01-31</c>.</param>
/// <param name="ShownDate">The same for readers, in the language of the page with the list.</param>
public sealed record ChangeDay(string Date, string ShownDate, ImmutableArray<Change> Changes);

/// <summary>The last change of a page.</summary>
/// <param name="Date">As in <see cref="ChangeDay"/>.</param>
/// <param name="ShownDate">The same with a short month.</param>
/// <param name="Contributors">Those of the page, most commits first, at most three.</param>
/// <param name="IsNew">Whether the change added the page.</param>
public sealed record Change(ListedPage Page, string Date, string ShownDate, ImmutableArray<string> Contributors, bool IsNew);
