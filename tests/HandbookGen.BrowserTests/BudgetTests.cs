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
        await tab.Page.AddInitScriptAsync(
            """
            window.shift = 0;
            new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift += entry.value; })
              .observe({ type: 'layout-shift', buffered: true });
            """
        );
        // Scripts fill diagrams and the 404 page, and push down what is below.
        foreach (var path in Pages.All.Except([Pages.Diagrams, Pages.Missing]))
        {
            await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

            var shift = await tab.Page.EvaluateAsync<double>("window.shift");
            output.WriteLine($"{shift:F4} {path}");
            shift.ShouldBe(0, path);
        }
    }
}
