using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;
using HandbookGen.Tests.Parsing;

namespace HandbookGen.Tests.Indexing;

public class CampaignReaderTests
{
    internal const string Complete = """
        ---
        type: campaign
        title: DevSecOps Platform Campaign
        status: active
        kind: capability
        anchor: devops-platform
        former_names: [DevOps Platform Campaign]
        manager_dri: Eirini Pan
        manager_interim: true
        manager_former: [Jackie Gragnola]
        launch_date: 2021-05
        refresh_date: 2023-04
        always_on: true
        fiscal_year: [FY24, FY23]
        utm_campaign: devopsgtm
        epics: [{fiscal_year: FY24, url: "https://gitlab.com/e/1", wip: true, label: Parent epic}]
        sdr_epic: https://gitlab.com/e/2
        brief: https://gitlab.com/e/1#memo-campaign-brief
        core_team: https://gitlab.com/e/1#core-team
        content_plan: https://gitlab.com/e/1#plan
        slack: {channel: gtm-cicd, id: CVDQL20BA}
        sfdc: [{id: 7014M000001df4w, label: Manager persona}, {id: 7014M000001df4wAAA}]
        landing_pages: [{url: "https://about.gitlab.com/x/", persona: Manager, locale: fr-FR, state: former}, {url: "https://about.gitlab.com/y/"}]
        resources: [{title: CI solution resource, url: /handbook/x/}]
        flow_diagram: https://www.figma.com/file/x
        review_decks: [{date: 2022-04-07, url: "https://docs.google.com/p/x", internal: true}]
        localized: {of: cicd, locale: de-DE, region: emea}
        sunset: {quarter: FY21-Q2, successor: cicd, note: Records move on}
        partner: AWS
        note: free text
        description: For templates
        ---
        """;

    [Fact]
    public void Every_key_has_its_field()
    {
        var campaign = Read(Complete);

        campaign.Problems.ShouldBeEmpty();
        campaign.Title.Value.ShouldBe("DevSecOps Platform Campaign");
        campaign.Status!.Value.ShouldBe(CampaignStatus.Active);
        campaign.Kind!.Value.ShouldBe(CampaignKind.Capability);
        campaign.Anchor.Value.ShouldBe("devops-platform");
        campaign.FormerNames.Single().Name.Value.ShouldBe("DevOps Platform Campaign");
        campaign.ManagerDri!.Value.ShouldBe("Eirini Pan");
        campaign.ManagerInterim.ShouldBeTrue();
        campaign.ManagerFormer.Single().Value.ShouldBe("Jackie Gragnola");
        campaign.LaunchDate!.Value.ToString().ShouldBe("2021-05");
        campaign.RefreshDate!.Value.ToString().ShouldBe("2023-04");
        campaign.AlwaysOn.ShouldBeTrue();
        campaign.FiscalYears.Select(year => year.Value).ShouldBe(["FY24", "FY23"]);
        campaign.UtmCampaign!.Value.ShouldBe("devopsgtm");
        var epic = campaign.Epics.Single();
        (epic.FiscalYear!.Value, epic.Url!.Value, epic.Wip, epic.Label).ShouldBe(("FY24", "https://gitlab.com/e/1", true, "Parent epic"));
        campaign.SdrEpic!.Value.ShouldBe("https://gitlab.com/e/2");
        campaign.Brief!.Value.ShouldBe("https://gitlab.com/e/1#memo-campaign-brief");
        campaign.CoreTeam!.Url!.Value.ShouldBe("https://gitlab.com/e/1#core-team");
        campaign.ContentPlan!.Value.ShouldBe("https://gitlab.com/e/1#plan");
        (campaign.Slack!.Channel, campaign.Slack.Id!.Value).ShouldBe(("gtm-cicd", "CVDQL20BA"));
        campaign
            .Salesforce.Select(record => (record.Id.Value, record.Label))
            .ShouldBe([("7014M000001df4w", "Manager persona"), ("7014M000001df4wAAA", null)]);
        campaign
            .LandingPages.Select(page => (page.Url.Value, page.Persona, page.Locale?.Value, page.State))
            .ShouldBe([
                ("https://about.gitlab.com/x/", "Manager", "fr-FR", LandingPageState.Former),
                ("https://about.gitlab.com/y/", null, null, LandingPageState.Live),
            ]);
        (campaign.Resources.Single().Title, campaign.Resources.Single().Url!.Value).ShouldBe(("CI solution resource", "/handbook/x/"));
        campaign.FlowDiagram!.Value.ShouldBe("https://www.figma.com/file/x");
        var deck = campaign.ReviewDecks.Single();
        (deck.Date!.Value.ToString(), deck.Url.Value, deck.Internal).ShouldBe(("2022-04-07", "https://docs.google.com/p/x", true));
        (campaign.Localized!.Of!.Value, campaign.Localized.Locale!.Value, campaign.Localized.Region).ShouldBe(("cicd", "de-DE", "emea"));
        (campaign.Sunset!.Quarter!.Value.ToString(), campaign.Sunset.Successor!.Value, campaign.Sunset.Note).ShouldBe(
            ("FY21-Q2", "cicd", "Records move on")
        );
        (campaign.Partner, campaign.Note).ShouldBe(("AWS", "free text"));
    }

    [Theory]
    [InlineData("a/devops/_index.md", "devops")]
    [InlineData("a/Value Stream.md", "value-stream")]
    [InlineData("cicd/index.html.md", "cicd")]
    public void The_anchor_comes_from_the_file_when_none_is_set(string inputPath, string anchor)
    {
        var page = MarkedText.File("---\ntype: campaign\ntitle: A\nstatus: planned\n---\n");

        CampaignReader.Read(FrontMatterReader.Read(page, []).FrontMatter, inputPath).Anchor.Value.ShouldBe(anchor);
    }

    [Theory]
    [InlineData(
        "launch_date: {|May 2021|}",
        "'launch_date' is 'May 2021'; expected a date as yyyy-mm-dd, yyyy-mm or FYnn-Qn.",
        "Write '2021-05'."
    )]
    [InlineData(
        "launch_date: {|FY23Q3|}",
        "'launch_date' is 'FY23Q3'; expected a date as yyyy-mm-dd, yyyy-mm or FYnn-Qn.",
        "Write 'FY23-Q3'."
    )]
    [InlineData("launch_date: {|soon|}", "'launch_date' is 'soon'; expected a date as yyyy-mm-dd, yyyy-mm or FYnn-Qn.", null)]
    [InlineData(
        "review_decks: [{date: {|2021-9-26|}, url: 'https://a.com/'}]",
        "'date' is '2021-9-26'; expected a date as yyyy-mm-dd, yyyy-mm or FYnn-Qn.",
        "Write '2021-09-26'."
    )]
    [InlineData(
        "launch_date: 2022-01\nrefresh_date: {|2021-05|}",
        "'refresh_date' is 2021-05, before the launch in 2022-01.",
        "Correct one of the two dates."
    )]
    [InlineData(
        "kind: {|competetive|}",
        "'kind' is 'competetive'; expected one of capability, solution, competitive, localized, partner, value-play.",
        "Did you mean 'competitive'?"
    )]
    [InlineData("anchor: {|'#dev ops'|}", "'anchor' is '#dev ops'; expected an anchor without white space or '#'.", "Write 'dev-ops'.")]
    [InlineData("manager_dri: {|[Ann, Bob]|}", "'manager_dri' is a list; expected a text.", null)]
    [InlineData("slack: {channel: x, id: {|gtm-cicd|}}", "'id' is 'gtm-cicd'; expected a Slack id such as 'CVDQL20BA'.", null)]
    [InlineData("sfdc: [{id: {|7014M00000|}}]", "'id' is '7014M00000'; expected 15 or 18 characters that begin with '701'.", null)]
    [InlineData(
        "sfdc: [{id: {|'https://gitlab.my.salesforce.com/7014M000001df4w?srPos=0'|}}]",
        "'id' is 'https://gitlab.my.salesforce.com/7014M000001df4w?srPos=0'; expected 15 or 18 characters that begin with '701'.",
        "Write '7014M000001df4w'."
    )]
    [InlineData(
        "landing_pages: [{url: {|'hhttps://about.gitlab.com/x/'|}}]",
        "'url' is 'hhttps://about.gitlab.com/x/'; expected a URL that begins with 'https://'.",
        "Did you mean 'https://about.gitlab.com/x/'?"
    )]
    [InlineData(
        "brief: {|http://gitlab.com/x|}",
        "'brief' is 'http://gitlab.com/x'; expected a URL that begins with 'https://'.",
        "Did you mean 'https://gitlab.com/x'?"
    )]
    [InlineData("brief: {|/x/|}", "'brief' is '/x/'; expected a URL that begins with 'https://'.", null)]
    [InlineData(
        "resources: [{title: A, url: {|x/|}}]",
        "'url' is 'x/'; expected a URL that begins with 'https://' or a path that begins with '/'.",
        null
    )]
    [InlineData(
        "landing_pages: [{url: 'https://a.com/', locale: {|fr_fr|}}]",
        "'locale' is 'fr_fr'; expected a language and a country such as 'fr-FR'.",
        null
    )]
    [InlineData(
        "fiscal_year: [FY23, {|FY2024|}]",
        "An item of 'fiscal_year' is 'FY2024'; expected a fiscal year as FYnn.",
        "Write 'FY24'."
    )]
    [InlineData("epics: [{|{fiscal_year: FY24}|}]", "'url' is missing.", "Add the epic's URL.")]
    [InlineData("{|utm_campain|}: x", "Unknown key 'utm_campain'.", "Did you mean 'utm_campaign'?")]
    [InlineData("{|descripton|}: x", "Unknown key 'descripton'.", "Did you mean 'description'?")]
    [InlineData("slack: {{|chanel|}: x}", "Unknown key 'chanel'.", "Did you mean 'channel'?")]
    public void A_wrong_value_is_told_at_its_characters(string marked, string message, string? help)
    {
        var (source, mark) = MarkedText.Of(
            "---\r\ntype: campaign\r\ntitle: 日本 😀\r\nstatus: planned\r\n" + marked.ReplaceLineEndings("\r\n") + "\r\n---\r\n"
        );

        (Problem(source) with { Fix = null, IsUnknownKey = false }).ShouldBe(new Problem(mark, message, help));
    }

    [Theory]
    [InlineData("status: {|actve|}", "'status' is 'actve'; expected one of planned, wip, active, past, retired, sunset.")]
    [InlineData("launch_date: 2021-05\n{|status|}:", "'status' is missing.")]
    [InlineData("status: {|past|}", "The campaign has no launch date.")]
    public void A_campaign_has_a_status_that_fits(string marked, string message)
    {
        var (source, mark) = MarkedText.Of($"---\ntype: campaign\ntitle: A\n{marked}\n---\n");

        var problem = Problem(source);

        (problem.Range, problem.Message).ShouldBe((mark, message));
    }

    [Fact]
    public void A_campaign_without_a_title_is_known_by_its_file()
    {
        var (source, mark) = MarkedText.Of("{|---\ntype: campaign\nstatus: planned\n---|}\n");

        var campaign = CampaignReader.Read(FrontMatterReader.Read(source, []).FrontMatter, "a/cicd.md");

        campaign.Title.Value.ShouldBe("cicd");
        campaign
            .Problems.ShouldHaveSingleItem()
            .ShouldBe(new Problem(mark, "'title' is missing.", "Add 'title: ...' to the front matter."));
    }

    [Theory]
    [InlineData("launch_date: Q3FY23", "Write 'FY23-Q3'", "FY23-Q3", true)]
    [InlineData("fiscal_year: FY2024", "Write 'FY24'", "FY24", true)]
    [InlineData("kind: competetive", "Write 'competitive'", "competitive", false)]
    [InlineData("brief: http://gitlab.com/x", "Write 'https://gitlab.com/x'", "https://gitlab.com/x", false)]
    [InlineData("utm_campain: x", "Rename the key to 'utm_campaign'", "utm_campaign", false)]
    public void A_wrong_value_carries_its_fix(string line, string title, string newText, bool isSafe)
    {
        var fix = Problem(MarkedText.File($"---\ntype: campaign\ntitle: A\nstatus: planned\n{line}\n---\n")).Fix!;

        (fix.Title, fix.Edits.Single().NewText, fix.IsSafe).ShouldBe((title, newText, isSafe));
    }

    [Fact]
    public void A_former_name_keeps_its_anchor() =>
        Read("---\ntype: campaign\ntitle: A\nstatus: planned\nformer_names: [Just Commit, {name: VC&C, anchor: vcc-use-case}]\n---\n")
            .FormerNames.Select(former => (former.Name.Value, former.Anchor.Value))
            .ShouldBe([("Just Commit", "just-commit"), ("VC&C", "vcc-use-case")]);

    [Theory]
    [InlineData("launch_date: 2022-01-31", "FY22")]
    [InlineData("launch_date: 2022-02-01", "FY23")]
    [InlineData("launch_date: 2022-02\nepics: [{url: 'https://a.com/', fiscal_year: FY24}]", "FY24")]
    [InlineData("fiscal_year: [FY25, FY24]\nepics: [{url: 'https://a.com/', fiscal_year: FY23}]", "FY25 FY24")]
    public void The_years_come_from_what_is_nearest(string lines, string years) =>
        string.Join(' ', Read($"---\ntype: campaign\ntitle: A\nstatus: past\n{lines}\n---\n").YearsOrDerived).ShouldBe(years);

    [Fact]
    public void A_core_team_is_a_map_from_role_to_person()
    {
        var campaign = Read(
            """
            ---
            type: campaign
            title: A
            status: planned
            core_team:
              url: https://gitlab.com/e/1#team
              campaigns: "@ann"
              Product Marketing: [Ben Example, "@cleo"]
              sdr-leadership: "?"
            ---
            """
        );

        campaign.Problems.ShouldBeEmpty();
        campaign.CoreTeam!.Url!.Value.ShouldBe("https://gitlab.com/e/1#team");
        campaign
            .CoreTeam.Members.Select(member => (member.Role.Key, member.Role.Part, member.Person.Value))
            .ShouldBe([
                ("campaigns", CoreTeamPart.Dri, "@ann"),
                ("product_marketing", CoreTeamPart.Primary, "Ben Example"),
                ("product_marketing", CoreTeamPart.Primary, "@cleo"),
                ("sdr_leadership", CoreTeamPart.Secondary, "?"),
            ]);
    }

    [Theory]
    [InlineData(
        "core_team: {{|product_markting|}: Ann}",
        "'product_markting' is not a role in a core team.",
        "Did you mean 'product_marketing'?"
    )]
    [InlineData("daci: [{|{driver: Campaigns}|}]", "'item' is missing.", "Add the deliverable.")]
    [InlineData("daci: [{|{item: Personas}|}]", "'driver' is missing.", "Add the role or person who drives it.")]
    [InlineData("former_names: [{|[a, b]|}]", "An item of 'former_names' is a list; expected a text or a map.", null)]
    public void A_wrong_role_is_told_at_its_characters(string marked, string message, string? help)
    {
        var (source, mark) = MarkedText.Of($"---\ntype: campaign\ntitle: A\nstatus: planned\n{marked}\n---\n");

        (Problem(source) with { Fix = null, IsUnknownKey = false }).ShouldBe(new Problem(mark, message, help));
    }

    [Fact]
    public void A_daci_item_has_people_in_four_parts()
    {
        var item = Read(
            "---\ntype: campaign\ntitle: A\nstatus: planned\ndaci: [{item: Personas, driver: Product Marketing, approver: '@ann', "
                + "contributors: [Content, Brand], informed: Sales, note: Drafts first}]\n---\n"
        )
            .Daci.Single();

        (item.Item.Value, item.Driver!.Value, item.Approver!.Value, item.Note).ShouldBe(
            ("Personas", "Product Marketing", "@ann", "Drafts first")
        );
        (string.Join(' ', item.Contributors.Select(each => each.Value)), item.Informed.Single().Value).ShouldBe(("Content Brand", "Sales"));
    }

    [Fact]
    public void A_date_that_is_clear_is_used_in_spite_of_its_spelling() =>
        Read("---\ntype: campaign\ntitle: A\nstatus: past\nlaunch_date: May 2021\n---\n").LaunchDate!.Value.ToString().ShouldBe("2021-05");

    [Fact]
    public void A_refresh_in_the_month_of_the_launch_is_not_before_it() =>
        Read("---\ntype: campaign\ntitle: A\nstatus: past\nlaunch_date: 2021-05-26\nrefresh_date: 2021-05\n---\n").Problems.ShouldBeEmpty();

    private static Problem Problem(SourceFile source)
    {
        var (frontMatter, diagnostics) = FrontMatterReader.Read(source, []);
        diagnostics.ShouldBeEmpty();
        frontMatter.Problems.ShouldBeEmpty();
        return CampaignReader.Read(frontMatter, "x.md").Problems.ShouldHaveSingleItem();
    }

    private static Campaign Read(string page) =>
        CampaignReader.Read(FrontMatterReader.Read(MarkedText.File(page), []).FrontMatter, "campaigns/devops.md");
}
