using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

public sealed class SecurityTests(Browser browser)
{
    [Fact]
    public async Task Every_page_runs_without_complaints_and_asks_no_other_host()
    {
        await using var tab = await browser.Open(null);
        foreach (var path in Pages.All)
        {
            await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            // Lazy resources are requested before the second frame.
            await tab.Page.EvaluateAsync(
                """
                () => {
                  scrollTo(0, document.documentElement.scrollHeight);
                  return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                }
                """
            );
        }

        string[] redirects = ["/handbook/moved/", "/handbook/old-cloud/"];
        foreach (var (path, target) in redirects.Zip([Pages.Article, "/handbook/campaigns/cloud/"]))
        {
            await tab.Page.GotoAsync(path);
            await tab.Arrives(target);
        }

        // The browser logs the server's 404.
        tab.Complaints.Where(complaint => !complaint.Contains("404 (Not Found)", StringComparison.Ordinal)).ShouldBeEmpty();
        tab.Strangers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_script_that_the_theme_does_not_know_is_refused()
    {
        await using var tab = await browser.Open(Pages.Article);

        await tab.Page.EvaluateAsync(
            "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.stranger = true' }))"
        );

        (await tab.Page.EvaluateAsync<bool>("window.stranger === undefined")).ShouldBeTrue();
        await Soon.Holds(() =>
        {
            tab.Complaints.ShouldContain(complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_redirect_leads_on_with_query_and_fragment()
    {
        await using var tab = await browser.Open("/handbook/old-cloud/?a=1#audience");

        await tab.Arrives("/handbook/campaigns/cloud/?a=1#audience");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_frame_of_another_host_waits_for_a_click()
    {
        await using var tab = await browser.Open(Pages.Media);
        tab.Strangers.ShouldBeEmpty();

        await tab.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "All hands" }).ClickAsync();
        await tab.Page.WaitForSelectorAsync("iframe[title='All hands']");
        await tab.Page.RunAndWaitForRequestAsync(
            () => tab.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Slides" }).ClickAsync(),
            "https://docs.example.com/**"
        );

        tab.Strangers.Select(url => new Uri(url).Host).ShouldBe(["www.youtube-nocookie.com", "docs.example.com"]);
        tab.Complaints.ShouldNotContain(complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_site_on_the_disk_is_styled_and_complains_about_nothing()
    {
        Chromium.Require();
        using var site = new BuiltSite(BuiltSite.Config with { LinkRelative = true });
        await using var tab = await browser.Open(null);

        await tab.Page.GotoAsync("file://" + site.Output + "/handbook/campaigns/devops/index.html");

        (await tab.Page.EvaluateAsync<bool>("document.documentElement.classList.contains('js')")).ShouldBeTrue();
        (await tab.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.site-header')).position")).ShouldBe("sticky");
        tab.Complaints.ShouldBeEmpty();
    }
}
