using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>Shows values of campaigns on pages.</summary>
internal static class CampaignHtml
{
    /// <summary>The status as a pill; empty for none.</summary>
    public static string Status(Campaign campaign, Words words) =>
        campaign.Status is { } status
            ? "<span class=\"pill "
                + $"pill-{CampaignNames.Of(status.Value)}\">{HtmlText.Escape(CampaignNames.LabelOf(status.Value, words))}</span>"
            : "";

    public static string Kind(Campaign campaign, Words words) =>
        campaign.Kind is { } kind ? HtmlText.Escape(CampaignNames.LabelOf(kind.Value, words)) : "";

    /// <summary>The launch, and the end if there is one.</summary>
    public static string Dates(Campaign campaign, Words words) =>
        (campaign.LaunchDate, campaign.Sunset?.Quarter) switch
        {
            ({ } launch, { } end) => WordPlaceholders.Fill(
                HtmlText.Escape(words["fromTo"]),
                ("from", DateHtml.Of(launch.Value, words)),
                ("to", DateHtml.Of(end.Value, words))
            ),
            ({ } launch, null) => DateHtml.Of(launch.Value, words),
            (null, { } end) => WordPlaceholders.Fill(HtmlText.Escape(words["until"]), ("date", DateHtml.Of(end.Value, words))),
            _ => "",
        };

    /// <summary>The manager with a face; empty for none.</summary>
    public static string Manager(Campaign campaign, People.PersonLinks people, Words words) =>
        campaign.ManagerDri is { } manager
            ? people.Of(manager) + (campaign.ManagerInterim ? $" <small>({HtmlText.Escape(words["interim"])})</small>" : "")
            : "";
}
