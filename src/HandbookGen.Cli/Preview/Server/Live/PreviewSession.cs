using System.Diagnostics;
using HandbookGen.Workspaces;
using static HandbookGen.Cli.Preview.SessionMessage;

namespace HandbookGen.Cli.Preview;

/// <summary>A site that is previewed: follows its changes, and tells the browsers. For all threads.</summary>
internal sealed class PreviewSession
{
    private readonly SessionInbox inbox = new();
    private readonly SentPages sent = new();
    private readonly SessionLoop loop;

    /// <param name="first">The first version.</param>
    /// <param name="say">Prints a line.</param>
    public PreviewSession(Workspace first, SessionOptions options, Action<string> say) => loop = new(first, options, inbox, say);

    /// <summary>Another one after each start.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N")[..12];

    /// <summary>The newest state.</summary>
    public PreviewState State => loop.State;

    /// <summary>Remembers what a browser was sent, so that it learns of changes between that and its first event.</summary>
    /// <param name="url">On the host, decoded.</param>
    public void Sent(string url, Route route) => sent.Add(url, route);

    /// <summary>A browser begins to listen.</summary>
    /// <param name="url">The path on the host that it shows, decoded.</param>
    public LiveClient Join(string url)
    {
        var client = new LiveClient(url, sent.At(url));
        client.Send(LiveEvent.Of("hello", new HelloData(Id, State.Version), EventJson.Default.HelloData));
        inbox.Add(new Joined(client));
        return client;
    }

    /// <summary>A browser is gone.</summary>
    public void Leave(LiveClient client) => inbox.Add(new Left(client));

    /// <summary>Files have changed.</summary>
    /// <returns>Done when they are part of <see cref="State"/>.</returns>
    public Task ChangeAsync(ChangeSet changes)
    {
        var change = new Changed(changes, Stopwatch.GetTimestamp(), new(TaskCreationOptions.RunContinuationsAsynchronously));
        inbox.Add(change);
        return change.Done.Task;
    }

    /// <summary>Waits for the first search index.</summary>
    public Task MakeSearchableAsync(CancellationToken stop)
    {
        if (!loop.Searchable.Task.IsCompleted)
            inbox.Add(new SearchWanted());
        return loop.Searchable.Task.WaitAsync(stop);
    }

    /// <inheritdoc cref="SessionLoop.RunAsync"/>
    public Task RunAsync(long since, CancellationToken stop) => loop.RunAsync(since, stop);
}
