using System.Collections.Concurrent;
using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

public sealed class BudgetTests(Browser browser, ITestOutputHelper output)
{
    [Theory]
    [InlineData(Pages.Home)]
    [InlineData(Pages.Article)]
    [InlineData(Pages.Campaign)]
    [InlineData(Pages.Team)]
    public async Task A_first_visit_moves_at_most_60_kB(string path)
    {
        await using var tab = await browser.Open(null);
        var finished = new ConcurrentQueue<IRequest>();
        tab.Page.RequestFinished += (_, request) => finished.Enqueue(request);
        await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        var total = 0;
        foreach (var request in finished)
        {
            var size = (await request.SizesAsync()).ResponseBodySize;
            output.WriteLine($"{size, 8} {new Uri(request.Url).AbsolutePath}");
            total += size;
        }

        output.WriteLine($"{total, 8} in all");
        total.ShouldBeLessThanOrEqualTo(60_000);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Nothing_moves_while_a_page_loads(int width)
    {
        await using var tab = await browser.Open(null, width);
        // A slow device paints before scripts run, so that what they change moves in front of the reader.
        var devtools = await tab.Page.Context.NewCDPSessionAsync(tab.Page);
        await devtools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 6 });
        // The page is painted whole before the first script runs: what moves until then is its arrival, and later the scripts.
        await tab.Page.RouteAsync(
            "**/*.js",
            async route =>
            {
                await Task.Delay(500);
                await route.ContinueAsync();
            }
        );
        await WatchShifts(tab.Page, sincePainted: true);
        // Scripts fill diagrams and the 404 page, put a filter above a long table, and push down what is below.
        foreach (var path in Pages.All.Except([Pages.Diagrams, Pages.Tables, Pages.Missing]))
            await ShiftsShouldBeNone(tab.Page, path);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Nothing_moves_while_the_header_arrives(int width)
    {
        await using var server = await SiteServer.Start(browser.Output, slowHeader: true);
        await using var tab = await browser.Open(null, width, origin: server.Origin);
        await WatchShifts(tab.Page, sincePainted: false);
        await ShiftsShouldBeNone(tab.Page, Pages.Article);
    }

    // Where the browser pauses between two pieces of a page is chance: a row is centered anew when its last words arrive. Shifts before the
    // page is painted whole only count as a sum; those of scripts and pictures come later. The second frame after the end of parsing begins
    // when the first has been painted.
    private static Task WatchShifts(IPage page, bool sincePainted) =>
        page.AddInitScriptAsync(
            (sincePainted ? "const waits = true;\n" : "const waits = false;\n")
                + """
                window.shifts = [];
                window.arriving = 0;
                let painted = Infinity;
                const afterFrame = action => requestAnimationFrame(() => requestAnimationFrame(action));
                document.addEventListener('readystatechange', () => afterFrame(() => { painted = performance.now(); }), { once: true });
                const place = node => node ? `${node.nodeName} ${node.className ?? ''} ${node.textContent.slice(0, 40)}` : 'nothing';
                const box = rect => `${rect.x},${rect.y} ${rect.width}x${rect.height}`;
                const describe = source => `${place(source.node)}: ${box(source.previousRect)} -> ${box(source.currentRect)}`;
                new PerformanceObserver(list => {
                  for (const entry of list.getEntries()) {
                    if (waits && entry.startTime < painted) window.arriving += entry.value;
                    // A ten-thousandth of the window is more than a letter that gets its final size.
                    else if (entry.value > 0.0001) window.shifts.push(`${entry.value}: ${entry.sources.map(describe).join('; ')}`);
                  }
                }).observe({ type: 'layout-shift', buffered: true });
                """
        );

    private static async Task ShiftsShouldBeNone(IPage page, string path)
    {
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var shifts = await page.EvaluateAsync<string[]>("window.shifts");
        shifts.ShouldBeEmpty(path);
        // What https://web.dev/articles/cls calls good.
        (await page.EvaluateAsync<double>("window.arriving")).ShouldBeLessThan(0.1, path);
    }
}
