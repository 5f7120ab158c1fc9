using System.Collections.Immutable;
using HandbookGen.Configuration;

namespace HandbookGen.Loading;

/// <summary>The commit that a site is compared with.</summary>
/// <param name="Renames">The files that were renamed since.</param>
/// <param name="Option">The option that asks for it, and its name.</param>
internal sealed record BaseCommit(GitTree Tree, ImmutableArray<GitRename> Renames, OptionValue Option);
