using System.Text;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Indexing.Scaffolding;

/// <summary>The description of a campaign's epic, in GitLab's Markdown. Open points have a question mark or a checkbox.</summary>
public static class EpicText
{
    private static readonly (CoreTeamPart Part, string Column)[] Tables =
    [
        (CoreTeamPart.Primary, "Primary stakeholder"),
        (CoreTeamPart.Secondary, "Secondary stakeholder"),
        (CoreTeamPart.Liaison, "Liaison"),
    ];

    /// <param name="dri">The manager's name and <c>@handle</c>, with <c>?</c> for what is unknown.</param>
    public static string Write(NewCampaign campaign, (string Name, string Handle) dri)
    {
        var text = new StringBuilder();
        text.Append("<!-- Title of the epic: ")
            .Append(campaign.Name)
            .Append(" [Integrated Campaign] -->\n\n")
            .Append("- **Launch:** ")
            .Append(campaign.Launch)
            .Append('\n')
            .Append("- **Campaign UTM:** `")
            .Append(campaign.Code)
            .Append("`\n")
            .Append(
                "- **Timeline:** not linked yet\n- **Slack channel:** not created yet\n\n## :busts_in_silhouette: Campaign Core Team\n"
            );
        foreach (var (part, column) in Tables)
            AppendTable(text, part, column, dri);
        AppendBrief(text);
        AppendChannels(text);
        return text.Append("\n/due ")
            .Append(campaign.Launch.FirstDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
            .Append("\n/label ~\"mktg-status::plan\"\n")
            .ToString();
    }

    private static void AppendTable(StringBuilder text, CoreTeamPart part, string column, (string Name, string Handle) dri)
    {
        text.Append("\n| ").Append(column).Append(" | Name | Contact |\n| --- | --- | --- |\n");
        if (part == CoreTeamPart.Primary)
            text.Append("| Campaigns (DRI) | ").Append(dri.Name).Append(" | ").Append(dri.Handle).Append(" |\n");
        foreach (var role in CoreTeamRoles.All.Where(role => role.Part == part))
            text.Append("| ").Append(role.Name).Append(" | ? | @? |\n");
    }

    private static void AppendBrief(StringBuilder text)
    {
        text.Append("\n## :memo: Campaign Brief\n");
        foreach (
            var (title, question) in ((string, string)[])
                [
                    ("Why this campaign", "Which need, which market, and why now?"),
                    ("Business objectives", "What will be different afterwards?"),
                    ("KPIs and goals", "Which metric, from what to what, by when?"),
                    ("Audience and personas", "Level, function, and what they want to achieve. Link to the positioning when it exists."),
                    ("Message", "One sentence, and two or three that support it."),
                    ("New content and events", "What has to be created, by whom, and by when?"),
                    ("Existing content", "What can be used as it is?"),
                ]
        )
            text.Append("\n### ").Append(title).Append("\n\n<!-- ").Append(question).Append(" -->\n");
    }

    private static void AppendChannels(StringBuilder text)
    {
        text.Append("\n## Channels\n");
        AppendBoxes(text, "Organic", ["Email", "Social", "Website", "Podcast", "Video", "Sales development outreach"]);
        AppendBoxes(text, "Paid", ["Social", "Search", "Display", "Syndication", "Sponsorship"]);
    }

    private static void AppendBoxes(StringBuilder text, string title, ReadOnlySpan<string> boxes)
    {
        text.Append("\n### ").Append(title).Append("\n\n");
        foreach (var box in boxes)
            text.Append("- [ ] ").Append(box).Append('\n');
    }
}
