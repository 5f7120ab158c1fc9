using System.Diagnostics;
using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Preview;

/// <summary>
/// Reads a site for the first time while the server already listens, again and again while the disk fails.
/// </summary>
/// <param name="request">The site.</param>
/// <param name="prepare">Called before each try.</param>
/// <param name="begin">Makes the session.</param>
internal sealed class SiteOpening(WorkspaceRequest request, Action prepare, Func<Workspace, PreviewSession> begin)
{
    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource<PreviewSession> session = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? fault;

    /// <summary>When reading began; ticks of <see cref="Stopwatch"/>.</summary>
    public long Since { get; } = Stopwatch.GetTimestamp();

    /// <summary>The session, as soon as the site was read.</summary>
    public Task<PreviewSession> Session => session.Task;

    /// <summary>Why the site could not be read so far; null if nothing is wrong.</summary>
    public string? Fault => session.Task.IsCompleted ? null : fault;

    /// <summary>Ends when the session is there.</summary>
    /// <param name="say">Prints a line.</param>
    public async Task<PreviewSession> OpenAsync(Action<string> say, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                prepare();
                session.SetResult(begin(Workspace.Open(request)));
                return session.Task.Result;
            }
            catch (Exception e) when (MachineFault.In(e) is { } sentence)
            {
                if (sentence != fault)
                    say($"handbookgen: {sentence}");
                fault = sentence;
            }
            await Task.Delay(BeforeNextTry, stop);
        }
    }
}
