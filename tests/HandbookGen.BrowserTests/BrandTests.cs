using Deque.AxeCore.Playwright;
using HandbookGen.BrowserTests.Harness;
using HandbookGen.Configuration;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

/// <summary>The sample handbook as that of another company.</summary>
public sealed class BrandTests(Browser browser)
{
    private const string ThreeLines = """
        {
          "Logo": { "light": "/images/acme.svg", "dark": "/images/acme-dark.svg" },
          "Favicon": "/images/acme.svg",
          "AccentColor": "#c2410c"
        }
        """;

    [Fact]
    public async Task Three_lines_of_settings_make_it_the_handbook_of_another_company()
    {
        Chromium.Require();
        await using var site = await VariantSite.Start(Configured(ThreeLines));
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var tab = await browser.Open(Pages.Article, scheme: scheme, origin: site.Origin);
            var isDark = scheme == ColorScheme.Dark;

            (await VisibleLogos(tab)).ShouldBe([isDark ? "acme-dark.svg" : "acme.svg"]);
            (await tab.Page.Locator("link[rel=icon]").GetAttributeAsync("href"))!.ShouldEndWith("/images/acme.svg");
            var color = await tab.Page.Locator("article p a[href]").First.EvaluateAsync<string>("link => getComputedStyle(link).color");
            if (isDark)
                color.ShouldNotBe("rgb(194, 65, 12)");
            else
                color.ShouldBe("rgb(194, 65, 12)");
            (await tab.Page.RunAxe()).Violations.ShouldBeEmpty();
            tab.Complaints.ShouldBeEmpty();
            await Picture(tab, $"branded-{scheme}");
        }
    }

    [Fact]
    public async Task A_chosen_scheme_also_chooses_the_logo()
    {
        Chromium.Require();
        await using var site = await VariantSite.Start(Configured(ThreeLines));
        await using var tab = await browser.Open(Pages.Article, scheme: ColorScheme.Light, origin: site.Origin);

        await tab.Page.Locator(".scheme-button:visible").First.ClickAsync();

        await Soon.Holds(async () => (await VisibleLogos(tab)).ShouldBe(["acme-dark.svg"]));
    }

    [Fact]
    public async Task An_announcement_stays_closed_until_it_says_something_else()
    {
        Chromium.Require();
        await using var first = await VariantSite.Start(Configured("""{ "Announcement": "The **new** [policy](/handbook/) applies." }"""));
        await using var tab = await browser.Open(Pages.Article, origin: first.Origin);
        var bar = tab.Page.Locator(".announcement");

        (await bar.InnerTextAsync()).ShouldContain("The new policy applies.");
        (
            await tab.Page.EvaluateAsync<bool>(
                "document.querySelector('.announcement').getBoundingClientRect().bottom <= "
                    + "document.querySelector('.site-header').getBoundingClientRect().top + 1"
            )
        ).ShouldBeTrue();
        (await tab.Page.RunAxe()).Violations.ShouldBeEmpty();
        await Picture(tab, "announcement");
        await bar.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(bar).ToBeHiddenAsync();
        await tab.Page.GotoAsync(Pages.Home);
        await Assertions.Expect(bar).ToBeHiddenAsync();
        await tab.Page.EvaluateAsync("localStorage.announcement = 'that of another text'");
        await tab.Page.ReloadAsync();
        await Assertions.Expect(bar).ToBeVisibleAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_head_of_a_site_runs_its_scripts_and_contacts_only_listed_hosts()
    {
        Chromium.Require();
        await using var site = await VariantSite.Start(
            Configured(
                """
                {
                  "HeadHtml": "<script>window.counted = 1</script><script src='https://listed.example/a.js'></script><script src='https://unlisted.example/b.js'></script>",
                  "Analytics": { "src": "https://listed.example/c.js", "hosts": ["listed.example"] },
                  "Analyzers": ["unlisted-host=Warning"]
                }
                """
            )
        );
        await using var tab = await browser.Open(Pages.Article, origin: site.Origin);

        (await tab.Page.EvaluateAsync<int>("window.counted")).ShouldBe(1);
        tab.Strangers.ShouldContain("https://listed.example/a.js");
        tab.Strangers.ShouldContain("https://listed.example/c.js");
        Refused("https://unlisted.example/b.js").ShouldBeTrue();
        Refused("https://listed.example/").ShouldBeFalse();

        bool Refused(string url) =>
            tab.Complaints.Any(complaint =>
                complaint.Contains(url, StringComparison.Ordinal) && complaint.Contains("Content Security Policy", StringComparison.Ordinal)
            );
    }

    private static SiteConfig Configured(string json) =>
        ConfigReader.Read(new(new("statiq.json"), json), ConfigOverrides.None, []).Config with
        {
            SiteTitle = "Handbook",
            Host = "handbook.example.com",
        };

    private static async Task<string[]> VisibleLogos(Tab tab) =>
        await tab.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.logo')].filter(logo => logo.checkVisibility()).map(logo => logo.src.split('/').at(-1))"
        );

    private static async Task Picture(Tab tab, string name)
    {
        if (Environment.GetEnvironmentVariable("HANDBOOKGEN_SCREENSHOTS") is { Length: > 0 } folder)
            await tab.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
    }
}
