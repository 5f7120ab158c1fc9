using System.Collections.Concurrent;

namespace HandbookGen.Cli.Preview;

/// <summary>What browsers were sent last at each URL. For all threads.</summary>
internal sealed class SentPages
{
    // No more pages are open at the same time.
    private const int Most = 1000;

    private readonly ConcurrentDictionary<string, Sight> sent = new(StringComparer.Ordinal);

    /// <param name="url">On the host, decoded.</param>
    public void Add(string url, Route route)
    {
        if (sent.Count > Most)
            sent.Clear();
        sent[url] = Sight.Of(route);
    }

    /// <summary>Null if that is not known.</summary>
    public Sight? At(string url) => sent.GetValueOrDefault(url);
}
