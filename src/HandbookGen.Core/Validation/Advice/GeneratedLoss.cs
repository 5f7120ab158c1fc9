using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Validation;

/// <summary>Explains lost anchors of generated lists, which no page has written, by the key or the file that makes them.</summary>
internal static class GeneratedLoss
{
    /// <param name="lost">The anchors that were made of the same characters, on all lists, shortest first.</param>
    public static Finding Renamed(Site site, IReadOnlyList<LostAnchor> lost)
    {
        var cause = lost[0].Now!.Anchor.Range;
        var ids = lost.DistinctBy(anchor => anchor.Was.Id).ToList();
        var now = string.Join(", ", ids.Take(ids.Count > 3 ? 3 : ids.Count).Select(anchor => $"'#{anchor.Now!.Anchor.Id}'"));
        var pages = lost.Select(anchor => anchor.Was.Url).Distinct().Count();
        var entry = site.Records.Campaigns.FirstOrDefault(entry => entry.Record.Anchor.Range == cause);
        var message =
            $"The protected {(ids.Count == 1 ? "anchor" : "anchors")} {LossText.Names(ids)} of "
            + $"{(entry is null ? "this entry" : "this campaign")} "
            + $"on {(pages == 1 ? $"'{lost[0].Was.Url}'" : $"{pages} pages")} {(ids.Count == 1 ? "was" : "were")} renamed to {now}"
            + $"{LossText.LinksTo(lost.Sum(anchor => anchor.Inbound.Length))}.";
        var places = LossText.Places([.. lost]);
        if (entry is not null && AnchorBefore(entry.Record, lost) is { } anchor)
            return OfCampaign(entry, anchor, cause, message, places);
        var first = lost[0];
        return new Finding(
            cause,
            message,
            $"Restore the name of its file, or add '{LossText.Address(first.Was)}: {first.Was.Url}#{first.Now!.Anchor.Id}' to "
                + $"'data/redirects.yml'{(lost.Count == 1 ? "" : ", and so on")}.{places}"
        );
    }

    private static Finding OfCampaign(OnPage<Campaign> entry, string anchor, SourceRange cause, string message, string places)
    {
        var name = YamlText.Of(entry.Record.Title.Value);
        var isWritten = entry.Page.FrontMatter.Map.Find("anchor") is not null;
        return new Finding(
            cause,
            message,
            $"{(isWritten ? "Write" : "Add")} 'anchor: {anchor}'{(isWritten ? " again" : " to the front matter")}, or keep both: add "
                + $"'- {{name: {name}, anchor: {anchor}}}' to 'former_names'.{places}",
            isWritten && entry.Page.Source.TextOf(cause) == entry.Record.Anchor.Value
                ? Fix.Unsafe($"Restore 'anchor: {anchor}'", cause, YamlText.Of(anchor))
                : null
        );
    }

    // The anchor of the campaign is part of those of its dates: cicd, cicd-launch.
    private static string? AnchorBefore(Campaign campaign, IReadOnlyList<LostAnchor> lost)
    {
        foreach (var anchor in lost)
        {
            var (was, now) = (anchor.Was.Id, anchor.Now!.Anchor.Id);
            if (!now.StartsWith(campaign.Anchor.Value, StringComparison.Ordinal))
                continue;
            var rest = now[campaign.Anchor.Value.Length..];
            if (was.Length > rest.Length && was.EndsWith(rest, StringComparison.Ordinal))
                return was[..^rest.Length];
        }

        return null;
    }
}
