using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]
// A filter excludes all of them from a developer's quick test run.
[assembly: Trait("Category", "Slow")]

namespace HandbookGen.BrowserTests.Harness;

/// <summary>Chromium and the served site, shared by all tests; each test opens a new profile in it, so classes run in parallel.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const int SlowestMilliseconds = 90_000;

    private BuiltSite? site;
    private SiteServer? server;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>Full path of the built site.</summary>
    public string Output => site!.Output;

    public string Origin => server!.Origin;

    /// <summary>Skips the test if the theme's npm packages are not installed.</summary>
    public static void RequirePackages() =>
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(BuiltSite.Repository, "themes", "handbook", "node_modules")),
            "Run 'npm ci --prefix themes/handbook' for what draws diagrams."
        );

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        site = new BuiltSite(BuiltSite.Config);
        server = await SiteServer.Start(site.Output);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Chromium.Path,
                // Containers run as root; the other arguments keep the browser off the network.
                Args =
                [
                    "--no-sandbox",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--no-first-run",
                ],
            }
        );
    }

    /// <summary>A new profile with one page. Skips the test if there is no browser.</summary>
    /// <param name="path">Site-absolute, or a complete URL; null for an empty page.</param>
    /// <param name="origin">That of another server than <see cref="Origin"/>.</param>
    /// <param name="withPolicy">Whether the browser obeys the Content-Security-Policy of pages.</param>
    /// <param name="touch">Whether fingers use it, as on a phone.</param>
    /// <param name="forcedColors">Whether the system replaces the colors of pages by a few of its own.</param>
    public async Task<Tab> Open(
        string? path,
        int width = 1440,
        int height = 900,
        ColorScheme scheme = ColorScheme.Light,
        bool javaScript = true,
        ReducedMotion motion = ReducedMotion.Reduce,
        string? origin = null,
        bool withPolicy = true,
        bool touch = false,
        bool forcedColors = false
    )
    {
        Chromium.Require();
        var context = await chromium!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = origin ?? Origin,
                ViewportSize = new ViewportSize { Width = width, Height = height },
                ColorScheme = scheme,
                JavaScriptEnabled = javaScript,
                BypassCSP = !withPolicy,
                ReducedMotion = motion,
                HasTouch = touch,
                IsMobile = touch,
                ForcedColors = forcedColors ? ForcedColors.Active : ForcedColors.None,
                Permissions = ["clipboard-read", "clipboard-write"],
            }
        );
        // A busy machine is slow, not wrong.
        context.SetDefaultTimeout(SlowestMilliseconds);
        Assertions.SetDefaultExpectTimeout(SlowestMilliseconds);
        var tab = await Tab.Of(context, origin ?? Origin);
        if (path is not null)
            await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return tab;
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        site?.Dispose();
    }
}
