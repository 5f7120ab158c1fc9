using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

public sealed class PersonCardTests(Browser browser)
{
    private const string Card = "#card\\:ada";

    // Wherever a page names a person: its facts, its header, a list, a table, a chart.
    [Theory]
    [InlineData(Pages.Campaign, ".facts")]
    [InlineData(Pages.Campaigns, ".campaign-list")]
    [InlineData(Pages.Team, ".facts")]
    [InlineData(Pages.Team, ".members")]
    [InlineData(Pages.PagesByDri, "h2")]
    [InlineData("/people/teams/", "td")]
    public async Task A_mention_opens_the_card(string path, string place)
    {
        await using var tab = await browser.Open(path);
        var name = tab.Page.Locator($"{place} .person", new PageLocatorOptions { HasTextString = "Ada Lovelace" }).First;
        (await name.GetAttributeAsync("aria-expanded")).ShouldBe("false");

        await name.ClickAsync();

        await Assertions.Expect(tab.Page.Locator(Card)).ToBeVisibleAsync();
        await Assertions.Expect(name).ToHaveAttributeAsync("aria-expanded", "true");
        var text = await tab.Page.InnerTextAsync(Card);
        foreach (
            var expected in (string[])
                ["Director of Campaigns", "she/her", "London", "@ada", "ada@example.com", "Analytical notes", "Campaigns team"]
        )
            text.ShouldContain(expected);
        tab.Page.Url.ShouldEndWith(path);
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_keyboard_opens_the_card_reaches_its_links_and_closes_it()
    {
        await using var tab = await browser.Open(Pages.Campaign);
        await tab.Page.FocusAsync(".facts .person");

        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator(Card)).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Tab");
        await Soon.Holds(async () =>
            (await tab.Page.EvaluateAsync<bool>("document.activeElement.closest('.person-card') !== null")).ShouldBeTrue()
        );
        await tab.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(tab.Page.Locator(Card)).ToBeHiddenAsync();
        await Soon.Holds(async () => (await tab.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("person"));
        await Assertions.Expect(tab.Page.Locator(".facts .person").First).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task A_click_beside_the_card_or_on_its_button_closes_it()
    {
        await using var tab = await browser.Open(Pages.Campaign, width: 360);
        await tab.Page.ClickAsync(".facts .person");
        await tab.Page.ClickAsync($"{Card} .card-close");
        await Assertions.Expect(tab.Page.Locator(Card)).ToBeHiddenAsync();

        await tab.Page.ClickAsync(".facts .person");
        await tab.Page.Mouse.ClickAsync(20, 20);
        await Assertions.Expect(tab.Page.Locator(Card)).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(768)]
    [InlineData(360)]
    public async Task The_card_stays_inside_the_window(int width)
    {
        await using var tab = await browser.Open(Pages.Campaigns, width: width, height: 640);
        var name = tab.Page.Locator(".campaign .person", new PageLocatorOptions { HasTextString = "Ada" }).Last;
        await name.ClickAsync();
        await Assertions.Expect(tab.Page.Locator(Card)).ToBeVisibleAsync();

        await Soon.Holds(async () =>
        {
            var box = await tab.Page.EvaluateAsync<float[]>(
                "selector => { const box = document.querySelector(selector).getBoundingClientRect(); return [box.left, box.top, "
                    + "innerWidth - box.right, innerHeight - box.bottom]; }",
                Card
            );
            box.ShouldAllBe(space => space >= 0);
        });
    }

    [Fact]
    public async Task Without_scripts_a_mention_leads_to_the_section_of_the_person()
    {
        await using var tab = await browser.Open(Pages.Campaign, javaScript: false);

        await tab.Page.ClickAsync(".facts .person");

        await tab.Arrives("/people/people/#person-ada");
        (await tab.Page.TextContentAsync("#person-ada")).ShouldStartWith("Ada Lovelace");
    }

    [Fact]
    public async Task A_face_is_a_local_picture_or_initials_that_nobody_hears()
    {
        await using var tab = await browser.Open(Pages.People);

        (await tab.Page.GetAttributeAsync(".person-section:has(#person-ada) > .face", "src"))!.ShouldEndWith("../images/people/ada.svg");
        (
            await tab.Page.Locator(".person-section:has(#person-ada) > img").EvaluateAsync<bool>("face => face.naturalWidth > 0")
        ).ShouldBeTrue();
        (
            await tab
                .Page.Locator(".person-section:has(#person-grace) > .face")
                .EvaluateAsync<string>("face => getComputedStyle(face, '::before').content")
        ).ShouldContain("\"GH\"");
        (await tab.Page.Locator(".person-section:has(#person-grace)").AriaSnapshotAsync()).ShouldNotContain("GH");
        tab.Strangers.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_chart_draws_who_reports_to_whom()
    {
        await using var tab = await browser.Open(Pages.People);
        async Task<float> LeftOf(string name) =>
            await tab.Page.Locator($".org-person:has-text('{name}')").EvaluateAsync<float>("person => person.getBoundingClientRect().left");

        (await LeftOf("Grace")).ShouldBeGreaterThan(await LeftOf("Ada"));
        (await LeftOf("Charles")).ShouldBe(await LeftOf("Grace"));
        (await LeftOf("Mary")).ShouldBeGreaterThan(await LeftOf("Grace"));
        await tab.Page.ClickAsync(".org-chart summary >> nth=0");
        await Assertions.Expect(tab.Page.Locator(".org-person:has-text('Mary')")).ToBeHiddenAsync();
    }
}
