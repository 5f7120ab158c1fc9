using System.Globalization;
using HandbookGen.Configuration;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Loading;
using HandbookGen.Validation;

namespace HandbookGen.Tests.Corpus;

/// <summary>Reads the hand-written list of campaigns on a real page.</summary>
[Trait("Category", "Slow")]
public class HandKeptCampaignsTests
{
    [Fact]
    public void Finds_every_campaign_of_the_list()
    {
        var campaigns = Read().Records.ListedCampaigns.Select(campaign => campaign.Record).ToList();

        campaigns.Count.ShouldBe(20);
        campaigns
            .GroupBy(campaign => campaign.Status)
            .Select(group => (group.Key, group.Count()))
            .ShouldBe([(CampaignStatus.Active, 3), (CampaignStatus.Past, 17)]);
        campaigns
            .Select(campaign => campaign.UtmCampaign?.Value)
            .OfType<string>()
            .ShouldBe(["singleappci", "devopsgtm", "devsecopsusecase", "iacgitops", "20211202_GitHubCompetitive"]);
        campaigns.ShouldAllBe(campaign => campaign.ManagerDri != null && campaign.LaunchDate != null);
    }

    [Theory]
    [InlineData(0, "DevSecOps Platform|DevOps Platform||Eirini Pan||2021-05|2023-04")]
    [InlineData(1, "Security & Compliance|||Eirini Pan||FY23-Q3|2023-04")]
    [InlineData(2, "Automated Software Delivery|||Shari Rances||2022-08|2023-04")]
    [InlineData(3, "CI/CD||capability|Agnes Oetama, interim||2020-04-27, always on|")]
    [InlineData(7, "GitHub - Light||competitive|Agnes Oetama||2021-10-28, always on|")]
    [InlineData(10, "Version Control & Collaboration|VC&C||Jenny Tiemann||2020-06-09, always on|")]
    [InlineData(14, "Reduce security and compliance risk|||Megan Mitchell|Jackie Gragnola|2019-08-23|")]
    public void Reads_what_the_lines_say(int index, string expected)
    {
        var campaign = Read().Records.ListedCampaigns[index].Record;

        string.Join(
                '|',
                campaign.Name,
                string.Join(", ", campaign.FormerNames),
                campaign.Kind is { } kind ? CampaignNames.Of(kind) : "",
                campaign.ManagerDri?.Value + (campaign.ManagerInterim ? ", interim" : ""),
                string.Join(", ", campaign.ManagerFormer),
                campaign.LaunchDate?.Value + (campaign.AlwaysOn ? ", always on" : ""),
                campaign.RefreshDate?.Value
            )
            .ShouldBe(expected);
    }

    [Fact]
    public void Reports_the_codes_at_their_lines()
    {
        var findings = Validator.Run(Read()).Where(finding => finding.RuleId.StartsWith("HB4", StringComparison.Ordinal)).Order();

        findings
            .Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding.RuleId} {finding.Range.Line},{finding.Range.Column}"))
            .ShouldBe(["HB4001 191,1", "HB4001 205,1", "HB4001 219,1", "HB4007 342,18", "HB4002 342,18"]);
    }

    private static Site Read()
    {
        var root = Harness.Corpus.Find("seeds");
        var config = new SiteConfig { InputPaths = ["."] };
        return HandbookPipeline.ParseAndIndex(SiteLoader.Load(root, config), config, forRendering: true).Site;
    }
}
