using System.Diagnostics;
using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Preview;

/// <summary>
/// Looks at all files regularly: for file systems that report no changes. An edit that leaves both the length and the time of a file as
/// they were is not noticed.
/// </summary>
/// <param name="pause">The least time between two looks.</param>
internal sealed class Polling(TimeSpan pause)
{
    // A large site is looked at less often, so that it costs a twentieth of a core at most; but a slow disk needs no processor.
    private const int MostShare = 20;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private WatchedFiles files = new("", [], []);
    private FileSnapshot? snapshot;
    private TimeSpan looked;

    /// <summary>Looks at these files from now on; if it has looked at others before, the difference is among the next changes.</summary>
    public void Follow(WatchedFiles watched)
    {
        files = watched;
        snapshot ??= FileSnapshot.Of(watched);
    }

    /// <summary>The next changes; waits until there are some.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<ChangeSet> Next(CancellationToken stop)
    {
        while (true)
        {
            await Task.Delay(PauseAfter(looked, pause), stop).ConfigureAwait(false);
            var clock = Stopwatch.StartNew();
            var now = FileSnapshot.Of(files);
            var changes = now.Since(snapshot!);
            (snapshot, looked) = (now, clock.Elapsed);
            if (changes.Length > 0)
                return new ChangeSet(changes);
        }
    }

    /// <summary>The time until the next look.</summary>
    /// <param name="looked">How long the last one took.</param>
    /// <param name="pause">The least.</param>
    internal static TimeSpan PauseAfter(TimeSpan looked, TimeSpan pause)
    {
        var cheap = looked * MostShare;
        return new[] { pause, looked, cheap < LongestPause ? cheap : LongestPause }.Max();
    }
}
