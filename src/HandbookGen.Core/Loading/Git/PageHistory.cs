using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>What a repository remembers of a file.</summary>
/// <param name="LastChange">When somebody last committed a change of it, in UTC; moving it is none.</param>
/// <param name="Contributors">Who changed it, those with the most commits first.</param>
public sealed record FileHistory(DateTimeOffset LastChange, ImmutableArray<string> Contributors);

/// <summary>The history of the site's files, by their path relative to the root.</summary>
/// <param name="Diagnostics">Why there is none, when there should be.</param>
public sealed record PageHistory(FrozenDictionary<string, FileHistory> ByPath, ImmutableArray<Diagnostic> Diagnostics)
{
    public static PageHistory None { get; } = new(FrozenDictionary<string, FileHistory>.Empty, []);

    /// <summary>Null for a file that was never committed.</summary>
    public FileHistory? Of(SitePath path) => ByPath.GetValueOrDefault(path.Value);
}
