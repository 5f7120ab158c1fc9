using System.Collections.Immutable;

namespace HandbookGen.Configuration;

/// <summary>Settings from the command line, as typed. Later options override earlier ones, and all of them override the file.</summary>
public sealed record ConfigOverrides
{
    /// <summary>Nothing is overridden.</summary>
    public static ConfigOverrides None { get; } = new();

    /// <summary><c>-s key=value</c>.</summary>
    public ImmutableArray<string> Settings { get; init; } = [];

    /// <summary><c>-a rule=level</c>; added to the levels in the file.</summary>
    public ImmutableArray<string> Analyzers { get; init; } = [];

    /// <summary><c>-i path</c>; empty keeps the paths in the file.</summary>
    public ImmutableArray<string> InputPaths { get; init; } = [];

    /// <summary><c>--allow-outside</c>: whether paths in the file may leave the root.</summary>
    public bool AllowOutside { get; init; }

    /// <summary><c>-o path</c>; null keeps the path in the file.</summary>
    public string? OutputPath { get; init; }
}
