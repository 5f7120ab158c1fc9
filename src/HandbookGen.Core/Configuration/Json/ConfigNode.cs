using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>A value in <c>statiq.json</c> or on the command line, with its place.</summary>
/// <param name="Range">Includes the quotes or brackets.</param>
public abstract record ConfigNode(SourceRange Range)
{
    /// <summary>How messages name the value: <c>the text 'x'</c>, <c>a list</c>.</summary>
    public abstract string Name { get; }
}

/// <param name="Value">Without escape sequences.</param>
public sealed record ConfigText(string Value, SourceRange Range) : ConfigNode(Range)
{
    public override string Name => $"the text '{Value}'";
}

public sealed record ConfigFlag(bool Value, SourceRange Range) : ConfigNode(Range)
{
    public override string Name => Value ? "true" : "false";
}

/// <param name="Written">As written in the file.</param>
public sealed record ConfigNumber(string Written, SourceRange Range) : ConfigNode(Range)
{
    public override string Name => $"the number {Written}";
}

public sealed record ConfigNull(SourceRange Range) : ConfigNode(Range)
{
    public override string Name => "null";
}

public sealed record ConfigList(ImmutableArray<ConfigNode> Items, SourceRange Range) : ConfigNode(Range)
{
    public override string Name => "a list";
}

/// <param name="Entries">In the order of the file, each key once.</param>
public sealed record ConfigMap(ImmutableArray<ConfigEntry> Entries, SourceRange Range) : ConfigNode(Range)
{
    public override string Name => "an object";
}

/// <param name="KeyRange">The key, including its quotes.</param>
public sealed record ConfigEntry(string Key, SourceRange KeyRange, ConfigNode Value);
