using System.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Workspaces;
using static HandbookGen.Cli.Preview.SessionMessage;

namespace HandbookGen.Cli.Preview;

/// <summary>
/// Takes one message after the other, and owns the state of a session. Everything that takes long runs beside it and ends with a message.
/// </summary>
/// <param name="first">The first version.</param>
/// <param name="say">Prints a line.</param>
internal sealed class SessionLoop(Workspace first, SessionOptions options, SessionInbox inbox, Action<string> say)
{
    // A checkout changes many pages; nobody looks at all of them.
    private const int MostEarlyPages = 8;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(1);

    private readonly Audience audience = new();
    private readonly Compaction compaction = new();
    private PreviewState state = PreviewState.Of(first);
    private SessionStep? waiting;
    private (Workspace Site, SessionStep Step)? toCheck;
    private PageHistory? history;
    private Workspace? searchedSite;
    private CancellationTokenSource? searching;
    private string? lastFault;
    private bool isApplying;
    private bool isChecking;

    /// <summary>The newest state; may be read from any thread.</summary>
    public PreviewState State => Volatile.Read(ref state);

    /// <summary>Done when there is a search index.</summary>
    public TaskCompletionSource Searchable { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Runs until it is cancelled.</summary>
    /// <param name="since">When the first version began to be read; ticks of <see cref="Stopwatch"/>.</param>
    /// <exception cref="OperationCanceledException">Always, in the end.</exception>
    public async Task RunAsync(long since, CancellationToken stop)
    {
        ReadHistory();
        toCheck = (state.Site, new SessionStep(null, since, Stopwatch.GetTimestamp()) { IsStart = true });
        StartCheck();
        await foreach (var message in inbox.ReadAllAsync(stop))
            Take(message);
    }

    private void Take(SessionMessage message)
    {
        switch (message)
        {
            case Joined joined:
                audience.Add(joined.Client, state);
                break;
            case Left left:
                audience.Remove(left.Client);
                break;
            case Changed changed:
                Take(changed);
                break;
            case Applied applied:
                Take(applied);
                break;
            case NotApplied fault:
                Take(fault);
                break;
            case TryAgain:
                StartStep();
                break;
            case Checked check:
                Take(check);
                break;
            case HistoryRead read:
                history = read.History;
                StartStep();
                break;
            case SearchWanted:
                StartSearch();
                break;
            case SearchMade made:
                Become(state with { Search = made.Files });
                audience.AnnounceSearch();
                Searchable.TrySetResult();
                break;
            case SearchAbandoned:
                searchedSite = null;
                break;
            case Rested rested when rested.Version == state.Version && !isApplying:
                StartSearch();
                compaction.RunIfWorthIt();
                break;
        }
    }

    private void Take(Changed changed)
    {
        searching?.Cancel();
        var changes = changed.Changes;
        if (state.Site.TouchesHistory(changes))
            ReadHistory();
        audience.AnnounceAssets(changes, state);
        var isServed = AnswerEarly(changes);
        waiting = SessionStep.Merge(
            waiting,
            new SessionStep(changes, changed.At, isServed ? Stopwatch.GetTimestamp() : null) { Done = [changed.Done] }
        );
        StartStep();
    }

    // Whether all that was changed are pages that are ready now.
    private bool AnswerEarly(ChangeSet changes)
    {
        if (!changes.IsComplete || changes.Files.Length > MostEarlyPages)
            return false;
        var pages = changes.Files.Select(state.Site.RenderEarly).OfType<EarlyPage>().ToList();
        if (pages.Count == 0)
            return false;
        var early = state.Early.SetItems(pages.Select(page => KeyValuePair.Create(SourceUrl.OutputPathOf(page.Url), page.Html)));
        Become(state with { Version = state.Version + 1, Early = early });
        audience.AnnouncePages(state);
        if (options.Follows)
            audience.Lead(state.LinkRoot + pages[^1].Url);
        return pages.Count == changes.Files.Length;
    }

    private void StartStep()
    {
        if (isApplying || (waiting is null && history is null))
            return;
        isApplying = true;
        var (site, read) = (state.Site, history);
        var step = waiting ?? new SessionStep(null, Stopwatch.GetTimestamp(), null);
        (waiting, history) = (null, null);
        inbox.AddResultOf(
            () =>
            {
                var next = step.Changes is { } changes ? site.Apply(changes) : site;
                return new Applied(read is null ? next : next.With(read), step);
            },
            sentence => new NotApplied(sentence, step)
        );
    }

    private void Take(Applied applied)
    {
        isApplying = false;
        lastFault = null;
        var before = state;
        Become(before.Next(applied.Site, applied.Step.Changes, audience.Paths, options.Root, keepsEarly: waiting is not null));
        foreach (var done in applied.Step.Done)
            done.TrySetResult();
        audience.AnnouncePages(state, before.Shown.Site);
        if (options.Follows && applied.Step.Served is null && state.UrlOfLast(applied.Step.Changes, options.Root) is { } url)
            audience.Lead(url);
        // Memory would hold a version that nobody sees any more.
        if (searchedSite != state.Shown)
            searchedSite = null;
        // The settings decide whether there is a history.
        if (before.Site.Site is null && state.Site.Site is not null)
            ReadHistory();
        if (applied.Site != before.Site)
            toCheck = (
                applied.Site,
                SessionStep.Merge(toCheck?.Step, applied.Step with { Served = applied.Step.Served ?? Stopwatch.GetTimestamp() })!
            );
        StartCheck();
        StartStep();
    }

    private void Take(NotApplied fault)
    {
        isApplying = false;
        if (fault.Sentence != lastFault)
            say(SaveLine.OfFault(TimeOnly.FromDateTime(DateTime.Now), fault.Sentence));
        lastFault = fault.Sentence;
        waiting = SessionStep.Merge(fault.Step with { Changes = ChangeSet.Unknown }, waiting);
        inbox.AddLater(BeforeNextTry, new TryAgain());
    }

    private void StartCheck()
    {
        if (isChecking || toCheck is not { } next)
            return;
        (isChecking, toCheck) = (true, null);
        inbox.AddResultOf(() => new Checked(new FindingMap(next.Site, next.Site.Result, options.EditorUrl), next.Step));
    }

    private void Take(Checked check)
    {
        isChecking = false;
        var before = state.Findings;
        Become(state with { Findings = check.Findings });
        audience.AnnounceFindings(state);
        if (SaveLine.Of(TimeOnly.FromDateTime(DateTime.Now), Stopwatch.GetTimestamp(), check.Step, before, check.Findings) is { } line)
            say(line);
        StartCheck();
        if (!isApplying && !isChecking)
            inbox.AddLater(Rest, new Rested(state.Version));
    }

    private void StartSearch()
    {
        var site = state.Shown;
        if (site == searchedSite || !site.CanRender)
            return;
        searchedSite = site;
        searching = new CancellationTokenSource();
        var stop = searching.Token;
        inbox.AddResultOf(() =>
        {
            try
            {
                return new SearchMade(site.MakeSearchFiles(stop));
            }
            catch (OperationCanceledException)
            {
                return new SearchAbandoned();
            }
        });
    }

    private void ReadHistory()
    {
        if (state.Site.Site is { } site)
            inbox.AddResultOf(() => new HistoryRead(GitHistory.Read(options.Root, site.Config)));
    }

    private void Become(PreviewState next) => Volatile.Write(ref state, next);
}
