using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests.Harness;

/// <summary>A page in the browser, and what went wrong in it.</summary>
public sealed class Tab : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly ConcurrentQueue<string> strangers = new();

    private Tab(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, among them whatever the Content-Security-Policy refused.</summary>
    public IReadOnlyList<string> Complaints => [.. complaints];

    /// <summary>The addresses of other hosts that the page asked for; none of them was reached.</summary>
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

    /// <summary>Waits until the page is at an address. It asks again and again: a wait for the event would miss one that comes before it has begun.</summary>
    /// <param name="end">What the address ends with, from the path on.</param>
    public async Task Arrives(string end)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(end) + "$"));
        await Page.WaitForLoadStateAsync();
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
