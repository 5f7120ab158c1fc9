using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Yaml;

/// <summary>A piece of YAML and its place in the file.</summary>
/// <param name="Range">For a list or map: from its first to its last character.</param>
public abstract record YamlNode(SourceRange Range);

/// <summary>A single value.</summary>
/// <param name="Value">With quotes and escapes undone; empty for <c>key:</c> without a value.</param>
/// <param name="IsPlain">Written without quotes, so that <c>true</c>, <c>12</c> and <c>null</c> have their YAML meaning.</param>
public sealed record YamlScalar(string Value, bool IsPlain, SourceRange Range) : YamlNode(Range)
{
    /// <summary>No value: <c>key:</c>, <c>null</c> or <c>~</c>.</summary>
    public bool IsNull => IsPlain && (Value is "" or "null" or "Null" or "NULL" or "~");
}

public sealed record YamlList(ImmutableArray<YamlNode> Items, SourceRange Range) : YamlNode(Range);

/// <summary>A key of a map.</summary>
/// <param name="KeyRange">The characters of the key alone.</param>
public sealed record YamlEntry(string Key, SourceRange KeyRange, YamlNode Value);

/// <summary>Keys in the order of the file, each once.</summary>
public sealed record YamlMap(ImmutableArray<YamlEntry> Entries, SourceRange Range) : YamlNode(Range)
{
    /// <summary>
    /// Whether a key is also found in another case, as in Hugo: <c>Draft</c> for <c>draft</c>. A key that is known as it is written, such
    /// as <c>DRIs</c>, stands for itself only.
    /// </summary>
    public bool IgnoresCase { get; init; }

    public static YamlMap Empty(SourceRange range) => new([], range);

    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
                return entry;
        }

        return IgnoresCase
            ? Entries.FirstOrDefault(entry =>
                entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase) && !FrontMatterReader.KnownKeys.Contains(entry.Key)
            )
            : null;
    }
}
