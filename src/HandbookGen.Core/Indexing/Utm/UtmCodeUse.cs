using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.People;

namespace HandbookGen.Indexing.Utm;

/// <summary>A place that sets the UTM code of links.</summary>
/// <param name="Code">Its range covers the value in the file, with its quotes if it has any.</param>
/// <param name="Campaign">The name of the campaign; null for a link.</param>
/// <param name="IsCurrent">Whether the code is still used for new links; false for a campaign that is over.</param>
/// <param name="IsActive">Whether a campaign that is running now declares the code; false for a link.</param>
/// <param name="Launch">The launch date of the campaign.</param>
public sealed record UtmCodeUse(Located<string> Code, string? Campaign, bool IsCurrent, bool IsActive, HandbookDate? Launch)
{
    /// <summary>The range of a part of the code, or of the whole code if the file writes it with quotes or escapes.</summary>
    /// <param name="start">0-based, in the code.</param>
    public SourceRange RangeAt(int start, int length) => RangePart.Of(Code, start, length);
}

/// <summary>Finds the places where UTM codes are used.</summary>
public static class UtmCodeUses
{
    // Without the signs around them, and without periods. Shorter than the words in place of a person: 'na' and 'x' may be codes.
    private static readonly ImmutableArray<string> Placeholders = ["", "tbd", "tba", "tbc", "todo", "n/a"];

    /// <summary>Campaigns in the order of their pages, then those in hand-written lists, then links to our own sites.</summary>
    public static IEnumerable<UtmCodeUse> Of(Site site) => [.. OfCampaigns(site), .. OfLists(site), .. OfLinks(site)];

    /// <summary>Only the front matter of campaigns.</summary>
    public static IEnumerable<UtmCodeUse> OfCampaigns(Site site) =>
        from entry in site.Records.Campaigns
        where !IsNone(entry.Record.UtmCampaign?.Value, site.Records.Utm)
        select new UtmCodeUse(
            entry.Record.UtmCampaign!,
            entry.Record.Title.Value,
            entry.Record.IsRunning,
            entry.Record.Status is { Value: CampaignStatus.Active },
            entry.Record.LaunchDate?.Value
        );

    /// <summary>Whether a campaign has no code yet: no value, or a placeholder such as <c>TBD</c> that is not registered.</summary>
    public static bool IsNone([NotNullWhen(false)] string? code, UtmRegistry registry) =>
        string.IsNullOrWhiteSpace(code) || (IsPlaceholder(code) && registry.Code(code) is null);

    /// <summary>Only hand-written lists.</summary>
    public static IEnumerable<UtmCodeUse> OfLists(Site site) =>
        from entry in site.Records.ListedCampaigns
        where !IsNone(entry.Record.UtmCampaign?.Value, site.Records.Utm)
        select new UtmCodeUse(
            entry.Record.UtmCampaign!,
            entry.Record.Name,
            !entry.Record.HasEnded,
            entry.Record.Status == CampaignStatus.Active,
            entry.Record.LaunchDate?.Value
        );

    private static bool IsPlaceholder(string code) =>
        Placeholders.Contains(DriNames.WithoutSigns(code).Replace(".", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);

    // A link inside the handbook should have no code at all.
    private static IEnumerable<UtmCodeUse> OfLinks(Site site) =>
        from link in TaggedLinks.Of(site)
        where link.HasValues
        from code in link.With("utm_campaign")
        select new UtmCodeUse(new Located<string>(code.Value, link.RangeOf(code)), null, IsCurrent: true, IsActive: false, null);
}
