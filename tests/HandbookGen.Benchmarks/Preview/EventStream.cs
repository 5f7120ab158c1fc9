using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Threading.Channels;

namespace HandbookGen.Benchmarks;

/// <summary>An event of the preview server.</summary>
internal sealed record PreviewEvent(string Name, JsonElement Data);

/// <summary>Listens to the events of one page, as an open browser does.</summary>
internal sealed class EventStream : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Channel<PreviewEvent> events = Channel.CreateUnbounded<PreviewEvent>();
    private readonly Task listening;

    private EventStream(HttpResponseMessage response) => listening = Listen(response);

    public static async Task<EventStream> Open(HttpClient client, string url)
    {
        var response = await client.GetAsync(
            "/_handbookgen/events?url=" + Uri.EscapeDataString(url),
            HttpCompletionOption.ResponseHeadersRead
        );
        return new EventStream(response.EnsureSuccessStatusCode());
    }

    /// <summary>The next event that fits; earlier ones are dropped.</summary>
    /// <exception cref="TimeoutException">None comes within half a minute.</exception>
    public async Task<PreviewEvent> Next(Func<PreviewEvent, bool> isWanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await foreach (var next in events.Reader.ReadAllAsync(patience.Token))
            {
                if (isWanted(next))
                    return next;
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException("The server sent no such event within 30 seconds.");
        }

        throw new IOException("The server closed the stream of events.");
    }

    /// <summary>Forgets what has arrived so far.</summary>
    public void Clear()
    {
        while (events.Reader.TryRead(out _)) { }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await listening;
        stop.Dispose();
    }

    private async Task Listen(HttpResponseMessage response)
    {
        try
        {
            using (response)
            {
                await using var body = await response.Content.ReadAsStreamAsync(stop.Token);
                await foreach (var item in SseParser.Create(body).EnumerateAsync(stop.Token))
                    events.Writer.TryWrite(new PreviewEvent(item.EventType, JsonDocument.Parse(item.Data).RootElement));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or HttpRequestException) { }

        events.Writer.TryComplete();
    }
}
