using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Indexing.Scaffolding;

/// <summary>What is known about a campaign when its page is created.</summary>
/// <param name="Anchor">Also the name of its file.</param>
/// <param name="Dri">A name, a slug or an <c>@handle</c>.</param>
/// <param name="Kind">Null if it is undecided.</param>
/// <param name="Code">The value of <c>utm_campaign</c>.</param>
public sealed record NewCampaign(string Name, string Anchor, string Dri, HandbookDate Launch, CampaignKind? Kind, string Code)
{
    /// <summary>How many days before its launch a campaign has to be announced, so that everyone can plan for it.</summary>
    public const int DaysOfPreparation = 45;

    /// <summary>The days that are left; should be at least <see cref="DaysOfPreparation"/>.</summary>
    public int DaysUntilLaunch(DateOnly today) => Launch.FirstDay.DayNumber - today.DayNumber;
}

/// <summary>The page of a new campaign.</summary>
public static class CampaignScaffold
{
    public static string Write(NewCampaign campaign) =>
        new NewPageText(campaign.Anchor)
            .Put("type", "campaign")
            .Put("title", campaign.Name)
            .Put("description", $"Plan, people and material for the campaign {campaign.Name}.")
            .Put("status", "planned")
            .Put("kind", campaign.Kind is { } kind ? CampaignNames.Of(kind) : null)
            .Put("anchor", campaign.Anchor)
            .Put("manager_dri", campaign.Dri)
            .Lines($"launch_date: {campaign.Launch}", $"fiscal_year: [FY{campaign.Launch.FiscalYear % 100:00}]")
            .Put("utm_campaign", campaign.Code)
            .Lines("core_team:")
            .Put("  campaigns", campaign.Dri)
            .EndFrontMatter()
            .Section(2, "Aim", "aim", "What changes for the business if this works? Name one metric and its target.")
            .Section(2, "Audience", "audience", "Who decides, who uses the product, and what do they want?")
            .Section(3, "Positioning", "positioning", "What do we say to each of them that nobody else can say?")
            .Section(3, "Keywords", "keywords", "What do they search for?")
            .Section(2, "Message", "message", "One sentence for everyone, and the evidence for it.")
            .Section(2, "Content", "content", "What content exists for each step of the journey, and what is missing?")
            .Section(3, "Emails", "emails", "Which email sequences lead from one piece of content to the next?")
            .Section(3, "Journeys", "journeys", "Which path does each persona take?")
            .Section(2, "Activities", "activities", "What happens where and when: events, webcasts, paid and organic channels?")
            .Section(2, "Results", "results", "Six months after the launch: what was the result, and what do we do next?")
            .ToString();
}
