using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Workspaces;

/// <summary>What to open, and how.</summary>
/// <param name="Root">Full path of the site's root.</param>
/// <param name="Overrides">The settings on the command line.</param>
/// <param name="ShippedThemes">The themes that come with the program.</param>
/// <param name="Now">The time of the run, for a site that sets none; the same for all versions of a workspace.</param>
public sealed record WorkspaceRequest(string Root, ConfigOverrides Overrides, ShippedThemes ShippedThemes, DateTimeOffset Now)
{
    /// <summary>As <see cref="PipelineRequest.Trusted"/>.</summary>
    public TrustedCommit? Trusted { get; init; }

    /// <summary>Whether the commit that is checked out, or its history, may be another one.</summary>
    internal bool TouchHistory(ChangeSet changes) =>
        !changes.IsComplete || HistoryFiles.AreAmong(Root, changes.Files.Select(change => change.DiskPath));
}
