using System.Collections.Immutable;

namespace HandbookGen.Workspaces;

/// <summary>The changes of one step.</summary>
/// <param name="Files">The files; each once.</param>
/// <param name="IsComplete">False if there may be others: then everything is read again.</param>
public sealed record ChangeSet(ImmutableArray<FileChange> Files, bool IsComplete = true)
{
    /// <summary>Anything may have changed.</summary>
    public static ChangeSet Unknown { get; } = new([], IsComplete: false);
}
