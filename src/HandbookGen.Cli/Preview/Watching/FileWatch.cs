using System.Diagnostics;
using System.Threading.Channels;
using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Preview;

/// <summary>
/// Follows the files of a site: the system reports changes, or, where it cannot, all files are looked at regularly. For one caller, who
/// alternates between <see cref="Next"/> and what the changes lead to. While nothing changes and nothing is polled, it costs nothing.
/// </summary>
internal sealed class FileWatch : IDisposable
{
    // The saves of an editor, or the files of a checkout, that come together become one step.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(15);

    private readonly WatchOptions options;
    private readonly Action<string> say;
    private readonly Func<NativeWatch> create;
    private readonly CancellationTokenSource ended = new();
    private readonly HashSet<string> unread = new(StringComparer.Ordinal);
    private WatchedFiles files;
    private NativeWatch? native;
    private Polling? polling;
    private bool hasMissed;
    private long answered;

    private FileWatch(WatchedFiles files, WatchOptions options, Action<string> say, Func<NativeWatch> create)
    {
        (this.files, this.options, this.say, this.create) = (files, options, say, create);
        Choose();
    }

    /// <summary>Watches from now on: what changes before the first <see cref="Next"/> is kept for it.</summary>
    /// <param name="say">Called with one line when files have to be polled although nobody asked for it.</param>
    public static FileWatch Start(WatchedFiles files, WatchOptions options, Action<string> say) =>
        Start(files, options, say, NativeWatch.Create);

    /// <param name="create">Makes what the system reports changes with.</param>
    /// <inheritdoc cref="Start(WatchedFiles, WatchOptions, Action{string})"/>
    internal static FileWatch Start(WatchedFiles files, WatchOptions options, Action<string> say, Func<NativeWatch> create) =>
        new(files, options, say, create);

    /// <summary>Whether files are looked at regularly.</summary>
    public bool IsPolling => polling is not null;

    /// <summary>
    /// The files that have changed since the last answer. Waits for the first of them and gives it at once; but if the last answer was just
    /// now, or a file is gone or empty, as in the middle of a save, everything that comes within 15 ms belongs to the answer. A folder
    /// stands for everything in it.
    /// </summary>
    /// <returns><see cref="ChangeSet.Unknown"/> if some changes may have been missed.</returns>
    /// <exception cref="OperationCanceledException">It was stopped, or this watch is disposed.</exception>
    public async Task<ChangeSet> Next(CancellationToken stop)
    {
        if (hasMissed)
        {
            hasMissed = false;
            unread.Clear();
            return ChangeSet.Unknown;
        }

        if (unread.Count > 0)
        {
            var changes = new ChangeSet([.. unread.Order(StringComparer.Ordinal).Select(path => new FileChange(path))]);
            unread.Clear();
            return changes;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, ended.Token);
        while (native is not null)
        {
            if (await NextReported(native, either.Token).ConfigureAwait(false) is { } changes)
                return changes;
        }

        return await polling!.Next(either.Token).ConfigureAwait(false);
    }

    /// <summary>
    /// Watches other files from now on. What is new among the inputs is part of the next answer, because it may have changed since it was
    /// read.
    /// </summary>
    public void Follow(WatchedFiles watched)
    {
        unread.UnionWith(watched.Inputs.Except(files.Inputs));
        files = watched;
        var wasReported = native is not null;
        Choose();
        hasMissed |= wasReported && native is null;
    }

    public void Dispose()
    {
        ended.Cancel();
        native?.Dispose();
    }

    private void Choose()
    {
        if (options.PollAlways || polling is not null)
            Poll();
        else if (PollingReason.Of(ReadMountTable(), files.Inputs.Select(WatchedPlace.OfInput)) is { } reason)
            Poll(reason);
        else
            WatchNatively();
    }

    private void WatchNatively()
    {
        try
        {
            native ??= create();
            native.Follow(files);
        }
        catch (Exception fault) when (IsOfSystem(fault))
        {
            Poll(PollingReason.Of(fault));
        }
    }

    // Null if the reports are about no input.
    private async Task<ChangeSet?> NextReported(NativeWatch watch, CancellationToken stop)
    {
        var reports = await Gather(watch.Events, stop).ConfigureAwait(false);
        try
        {
            if (reports.Find(report => report.Fault is not null).Fault is { } fault)
                return ReadAgain(fault);
            var changes = watch.Changes(reports);
            if (changes.Length == 0)
                return null;
            answered = Stopwatch.GetTimestamp();
            return new ChangeSet(changes);
        }
        catch (Exception fault) when (IsOfSystem(fault))
        {
            return ReadAgain(fault);
        }
    }

    private async Task<List<WatchEvent>> Gather(ChannelReader<WatchEvent> events, CancellationToken stop)
    {
        var reports = new List<WatchEvent> { await events.ReadAsync(stop).ConfigureAwait(false) };
        var sinceAnswer = answered == 0 ? Gathering : Stopwatch.GetElapsedTime(answered);
        var wait = IsUnfinished(reports[0]) ? Gathering : Gathering - sinceAnswer;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, stop).ConfigureAwait(false);
        while (events.TryRead(out var report))
            reports.Add(report);
        return reports;
    }

    // Vim renames the old file before it writes the new one; a new file may still be empty.
    private static bool IsUnfinished(WatchEvent report) =>
        report.Fault is null && !Directory.Exists(report.Path) && new FileInfo(report.Path) is not { Exists: true, Length: > 0 };

    private ChangeSet ReadAgain(Exception fault)
    {
        Poll(PollingReason.Of(fault));
        return ChangeSet.Unknown;
    }

    // The first look comes before the answer, so that nothing is missed in between.
    private void Poll(string? reason = null)
    {
        native?.Dispose();
        native = null;
        polling ??= new Polling(options.PollEvery);
        polling.Follow(files);
        if (reason is not null)
            say($"{reason} Looking for changes every {options.PollEvery.TotalMilliseconds:0} ms instead.");
    }

    private static bool IsOfSystem(Exception fault) => fault is IOException or UnauthorizedAccessException;

    private static string ReadMountTable()
    {
        try
        {
            return OperatingSystem.IsLinux() ? File.ReadAllText("/proc/self/mountinfo") : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
