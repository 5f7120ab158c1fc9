using System.Threading.Channels;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Cli.Preview;

/// <summary>A browser window that listens to events.</summary>
/// <param name="url">The path on the host that it shows, decoded.</param>
/// <param name="seen">What it was sent; null if that is not known.</param>
internal sealed class LiveClient(string url, Sight? seen)
{
    /// <summary>How many events wait for a browser that does not read them, as one in a laptop that sleeps.</summary>
    public const int MostWaiting = 100;

    private readonly Channel<LiveEvent> events = Channel.CreateBounded<LiveEvent>(MostWaiting);

    /// <summary>The path on the host that it shows, decoded; another one after its page was renamed. Only the session sets it.</summary>
    public string Url { get; set; } = url;

    /// <summary>What it shows. Only the session sets it.</summary>
    public Sight? Seen { get; set; } = seen;

    /// <summary>The page that it still shows although it is gone, and the site that had it. Only the session sets it.</summary>
    public (Page Page, Site Before)? Lost { get; set; }

    /// <summary>The banner that it shows, as JSON; null for none. Only the session sets it.</summary>
    public string? Banner { get; set; }

    public ChannelReader<LiveEvent> Events => events.Reader;

    /// <summary>If too many events wait, none of them matters any more: the browser loads its page again.</summary>
    public void Send(LiveEvent data)
    {
        if (events.Writer.TryWrite(data))
            return;
        while (events.Reader.TryRead(out _)) { }
        events.Writer.TryWrite(LiveEvent.Reload);
    }
}
