using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests.Harness;

/// <summary>A page in the browser, and its errors.</summary>
public sealed class Tab : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly ConcurrentQueue<string> strangers = new();

    private Tab(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors and warnings on the console, including violations of the Content-Security-Policy.</summary>
    public IReadOnlyList<string> Complaints => [.. complaints];

    /// <summary>The URLs on other hosts that the page requested; all requests were blocked.</summary>
    public IReadOnlyList<string> Strangers => [.. strangers];

    internal static async Task<Tab> Of(IBrowserContext context, string origin)
    {
        var tab = new Tab(context, await context.NewPageAsync());
        tab.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                tab.complaints.Enqueue(message.Text);
        };
        tab.Page.PageError += (_, error) => tab.complaints.Enqueue(error);
        tab.Page.Request += (_, request) =>
        {
            if (IsElsewhere(request.Url))
                tab.strangers.Enqueue(request.Url);
        };
        await context.RouteAsync(IsElsewhere, route => route.AbortAsync());
        return tab;

        bool IsElsewhere(string url) =>
            !url.StartsWith(origin, StringComparison.Ordinal) && !url.StartsWith("file:", StringComparison.Ordinal);
    }

    /// <summary>
    /// Waits until the page is at a URL. Polls, because waiting for the event would miss one that comes before the wait begins.
    /// </summary>
    /// <param name="end">The end of the URL, starting in its path.</param>
    public async Task Arrives(string end)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(end) + "$"));
        await Page.WaitForLoadStateAsync();
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
