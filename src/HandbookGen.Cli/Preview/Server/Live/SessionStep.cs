using System.Collections.Immutable;
using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Preview;

/// <summary>One step from a version of the site to the next. Times are ticks of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
/// <param name="Changes">Null for the first version, and when only the history was read.</param>
/// <param name="Since">When the first of the changes was seen.</param>
/// <param name="Served">When the changed pages were ready; null before that.</param>
internal sealed record SessionStep(ChangeSet? Changes, long Since, long? Served)
{
    /// <summary>Whether it led to the first version.</summary>
    public bool IsStart { get; init; }

    /// <summary>Told when the step is part of the state.</summary>
    public ImmutableArray<TaskCompletionSource> Done { get; init; } = [];

    /// <summary>Both in one; either may be null.</summary>
    public static SessionStep? Merge(SessionStep? first, SessionStep? next)
    {
        if (first is null || next is null)
            return first ?? next;
        return new SessionStep(Merge(first.Changes, next.Changes), first.Since, next.Served)
        {
            IsStart = first.IsStart,
            Done = first.Done.AddRange(next.Done),
        };
    }

    private static ChangeSet? Merge(ChangeSet? first, ChangeSet? next) =>
        first is null || next is null
            ? first ?? next
            : new ChangeSet(
                [.. first.Files.Concat(next.Files).GroupBy(file => file.DiskPath, StringComparer.Ordinal).Select(file => file.Last())],
                first.IsComplete && next.IsComplete
            );
}
