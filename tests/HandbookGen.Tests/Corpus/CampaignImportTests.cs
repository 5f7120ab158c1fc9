using HandbookGen.Indexing.Campaigns;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Corpus;

/// <summary>Imports the hand-written list of campaigns on a real page.</summary>
[Trait("Category", "Slow")]
public class CampaignImportTests
{
    [Fact]
    public void Reads_every_campaign_of_the_list() =>
        ImportedList
            .Of(Seed(), "_index.md")
            .Campaigns.Select(Row)
            .ShouldBe([
                "DevSecOps Platform | active | Eirini Pan | 2021-05 |  | devsecops-platform",
                "Security & Compliance | active | Eirini Pan | FY23-Q3 |  | security-compliance",
                "Automated Software Delivery | active | Shari Rances | 2022-08 |  | cicd",
                "CI/CD | past | Agnes Oetama | 2020-04-27 | singleappci | ci-cd",
                "DevOp Platform | past | Indre Kryzeviciene | 2020-04-28 | devopsgtm | devops-platform",
                "DevSecOps | past | Eirini Pan | 2020-04-29 | devsecopsusecase | devsecops-use-case",
                "GitOps | past | Eirini Pan | 2020-06-22 | iacgitops | gitops-use-case",
                "GitHub - Light | past | Agnes Oetama | 2021-10-28 | 20211202_GitHubCompetitive | github-light",
                "France CI Localized | past | Eirini Pan | 2020-05-15 |  | ci-france-localized",
                "Germany CI Localized | past | Indre Kryzeviciene | 2020-04-29 |  | ci-germany-localized",
                "Version Control & Collaboration | past | Jenny Tiemann | 2020-06-09 |  | vcc-use-case",
                "Competitive campaign 3.0 | past | Agnes Oetama | 2020-11-16 |  | competitive-campaign-3",
                "Increase operational efficiencies | past | Jenny Tiemann | 2019-08-23 |  | increase-operational-efficiencies",
                "Deliver better products faster | past | Zac Badgley | 2019-08-23 |  | deliver-better-products-faster",
                "Reduce security and compliance risk | past | Megan Mitchell | 2019-08-23 |  | reduce-security-compliance-risk",
                "AWS Partner | past | Nout Boctor-Smith | 2019-09-22 |  | aws-partner",
                "Operation OctoCat | past | Jackie Gragnola | 2019-10-31 |  | operation-octocat",
                "CI Build & Test Auto | past | Agnes Oetama | 2019-08-23 |  | ci-build-test-auto",
                "Competitive campaign | past | Agnes Oetama | 2019-04-02 |  | competitive-commit",
                "Just Commit | past | Jackie Gragnola | 2019-02-18 |  | just-commit",
            ]);

    [Fact]
    public void Keeps_the_anchors_that_were_typed()
    {
        var import = ImportedList.Of(Seed(), "_index.md").Import;

        import.Campaigns.Count(campaign => campaign.Listed.Heading.IsExplicit).ShouldBe(18);
        import.Campaigns.Count(campaign => campaign.KeepsItsAnchor).ShouldBe(16);
        import.Campaigns.Select(campaign => campaign.Anchor).ShouldBeUnique();
    }

    [Fact]
    public void Accounts_for_every_line() => ImportedList.ShouldLoseNothing(Seed());

    [Fact]
    public void Fills_the_fields_of_every_campaign()
    {
        var campaigns = ImportedList.Of(Seed(), "_index.md").Campaigns.ToList();

        campaigns.ShouldAllBe(campaign => campaign.Problems.IsEmpty);
        campaigns.Count(campaign => !campaign.Epics.IsEmpty).ShouldBe(19);
        campaigns.Count(campaign => campaign.SdrEpic is not null).ShouldBe(10);
        campaigns.Count(campaign => campaign.Slack is not null).ShouldBe(9);
        campaigns.Count(campaign => campaign.CoreTeam is not null).ShouldBe(5);
        campaigns.Count(campaign => !campaign.Salesforce.IsEmpty).ShouldBe(14);
        campaigns.Sum(campaign => campaign.Salesforce.Length).ShouldBe(15);
        campaigns.Count(campaign => !campaign.LandingPages.IsEmpty).ShouldBe(16);
        campaigns.Count(campaign => campaign.RefreshDate is not null).ShouldBe(3);
        campaigns.Count(campaign => campaign.AlwaysOn).ShouldBe(7);
        campaigns.Count(campaign => campaign.Sunset is not null).ShouldBe(5);
        campaigns.Sum(campaign => campaign.ReviewDecks.Length).ShouldBe(6);
    }

    private static string Row(Campaign campaign) =>
        string.Join(
            " | ",
            campaign.Title.Value,
            campaign.Status is { } status ? CampaignNames.Of(status.Value) : "",
            campaign.ManagerDri?.Value,
            campaign.LaunchDate?.Value,
            campaign.UtmCampaign?.Value,
            campaign.Anchor.Value
        );

    private static string Seed() => File.ReadAllText(Path.Combine(Harness.Corpus.Find("seeds"), "integrated-campaigns.md"));
}
