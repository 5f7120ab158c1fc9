using System.Collections.Immutable;
using HandbookGen.Configuration;

namespace HandbookGen.Loading;

/// <summary>The commit that a site is compared with.</summary>
/// <param name="Renames">The files that were renamed since.</param>
/// <param name="Option">The option that asks for it, and its name.</param>
internal sealed record BaseCommit(GitTree Tree, ImmutableArray<GitRename> Renames, OptionValue Option)
{
    /// <summary>The files whose bytes differ since, by their path in the repository; empty where nobody asks.</summary>
    public ImmutableArray<string> Changed { get; init; } = [];
}
