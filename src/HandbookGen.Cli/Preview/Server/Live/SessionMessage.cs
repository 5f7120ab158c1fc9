using System.Collections.Frozen;
using HandbookGen.Loading;
using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Preview;

/// <summary>What the loop of a session reacts to.</summary>
internal abstract record SessionMessage
{
    /// <summary>A browser begins to listen.</summary>
    public sealed record Joined(LiveClient Client) : SessionMessage;

    /// <summary>A browser is gone.</summary>
    public sealed record Left(LiveClient Client) : SessionMessage;

    /// <summary>Files have changed.</summary>
    /// <param name="At">When it was seen; ticks of <see cref="System.Diagnostics.Stopwatch"/>.</param>
    /// <param name="Done">Told when they are part of the state.</param>
    public sealed record Changed(ChangeSet Changes, long At, TaskCompletionSource Done) : SessionMessage;

    /// <summary>The next version of the site is there.</summary>
    public sealed record Applied(Workspace Site, SessionStep Step) : SessionMessage;

    /// <summary>The next version could not be made, because the disk failed.</summary>
    public sealed record NotApplied(string Sentence, SessionStep Step) : SessionMessage;

    /// <summary>It may work now.</summary>
    public sealed record TryAgain : SessionMessage;

    /// <summary>The findings of a version are there.</summary>
    public sealed record Checked(FindingMap Findings, SessionStep Step) : SessionMessage;

    /// <summary>The history from git is there.</summary>
    public sealed record HistoryRead(PageHistory History) : SessionMessage;

    /// <summary>Somebody searches, and there is no search index yet.</summary>
    public sealed record SearchWanted : SessionMessage;

    /// <summary>The search index of a version is there.</summary>
    public sealed record SearchMade(FrozenDictionary<string, ReadOnlyMemory<byte>> Files) : SessionMessage;

    /// <summary>The making of a search index was ended by an edit.</summary>
    public sealed record SearchAbandoned : SessionMessage;

    /// <summary>Nothing was changed for a while.</summary>
    /// <param name="Version">The version before that while.</param>
    public sealed record Rested(int Version) : SessionMessage;
}
