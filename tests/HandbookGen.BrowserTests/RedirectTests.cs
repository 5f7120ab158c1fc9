using HandbookGen.BrowserTests.Harness;

namespace HandbookGen.BrowserTests;

public sealed class RedirectTests(Browser browser)
{
    private const string TopOfKept = "document.getElementById('kept').getBoundingClientRect().top";

    [Theory]
    [InlineData("#renamed", true)]
    [InlineData("#renamed", false)]
    [InlineData("#%E4%BD%95%E3%81%8C", false)]
    public async Task A_renamed_anchor_shows_the_place_of_the_new_one_with_and_without_script(string fragment, bool javaScript)
    {
        await using var tab = await browser.Open("/handbook/retired/" + fragment, javaScript: javaScript);
        await using var straight = await browser.Open("/handbook/retired/#kept");

        var expected = await straight.Page.EvaluateAsync<double>(TopOfKept);
        expected.ShouldBeInRange(0, 300);
        // With scripts disabled, none of ours runs; the test can still evaluate one.
        (await tab.Page.EvaluateAsync<double>(TopOfKept)).ShouldBeInRange(expected - 8, expected + 8);
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_anchor_that_moved_away_leads_to_the_other_page_with_the_query()
    {
        await using var tab = await browser.Open("/handbook/retired/?a=1#elsewhere");

        await tab.Arrives("/handbook/reading/?a=1#callouts");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_on_the_page_itself_leads_on_too()
    {
        await using var tab = await browser.Open("/handbook/retired/");

        await tab.Page.ClickAsync("article a[href='#elsewhere']");

        await tab.Arrives("/handbook/reading/#callouts");
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/handbook/deleted/#callouts", "/handbook/reading/#callouts")]
    [InlineData("/handbook/deleted/?a=1#kept", "/handbook/retired/?a=1#kept")]
    [InlineData("/handbook/deleted/#elsewhere", "/handbook/reading/#callouts")]
    public async Task A_deleted_page_sends_its_anchors_where_each_of_them_went(string path, string end)
    {
        await using var tab = await browser.Open(path);

        await tab.Arrives(end);
        tab.Complaints.ShouldBeEmpty();
    }
}
