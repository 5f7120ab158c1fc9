using System.Collections.Immutable;

namespace HandbookGen.Configuration;

/// <summary>What the command line sets, as it was typed. Later options win over earlier ones, and all of them over the file.</summary>
public sealed record ConfigOverrides
{
    /// <summary>Nothing is overridden.</summary>
    public static ConfigOverrides None { get; } = new();

    /// <summary><c>-s key=value</c>.</summary>
    public ImmutableArray<string> Settings { get; init; } = [];

    /// <summary><c>-a rule=level</c>; each adds to the levels of the file.</summary>
    public ImmutableArray<string> Analyzers { get; init; } = [];

    /// <summary><c>-i path</c>; empty keeps the paths of the file.</summary>
    public ImmutableArray<string> InputPaths { get; init; } = [];

    /// <summary><c>-o path</c>; null keeps the path of the file.</summary>
    public string? OutputPath { get; init; }
}
