using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>The history of a file.</summary>
/// <param name="LastChange">When a change of its text was last committed, in UTC; moving the file does not count.</param>
/// <param name="Contributors">The authors of its changes, most commits first.</param>
public sealed record FileHistory(DateTimeOffset LastChange, ImmutableArray<string> Contributors)
{
    /// <summary>Whether that change added the file.</summary>
    public bool IsNew { get; init; }
}

/// <summary>The history of the site's files, by their path relative to the root.</summary>
/// <param name="Diagnostics">Why the history could not be read.</param>
public sealed record PageHistory(FrozenDictionary<string, FileHistory> ByPath, ImmutableArray<Diagnostic> Diagnostics)
{
    public static PageHistory None { get; } = new(FrozenDictionary<string, FileHistory>.Empty, []);

    /// <summary>Null for a file that was never committed.</summary>
    public FileHistory? Of(SitePath path) => ByPath.GetValueOrDefault(path.Value);
}
