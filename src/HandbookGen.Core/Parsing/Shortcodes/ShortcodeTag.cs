using System.Collections.Immutable;

namespace HandbookGen.Parsing.Shortcodes;

/// <summary>The kind of a shortcode tag.</summary>
internal enum ShortcodeTagKind
{
    /// <summary><c>{{&lt; name >}}</c>, with or without a closing tag later on.</summary>
    Open,

    /// <summary><c>{{&lt; /name >}}</c>.</summary>
    Close,

    /// <summary><c>{{&lt; name />}}</c>.</summary>
    SelfClosing,

    /// <summary><c>{{&lt;/* name */>}}</c>: shows a tag instead of calling it.</summary>
    Escaped,
}

/// <summary>One shortcode tag, as written in the file.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Start">Offset of its first <c>{</c>.</param>
/// <param name="End">One past its last <c>}</c>.</param>
/// <param name="Name">For an escaped tag, the text that it shows.</param>
/// <param name="NameStart">Offset of the name.</param>
/// <param name="IsMarkdown">Written with <c>%</c>.</param>
/// <param name="Positional">The parameters without a key, in order.</param>
/// <param name="Named">The parameters with a key, in order; for duplicate keys, the last wins.</param>
/// <param name="Places">The places of all parameters, in source order.</param>
internal sealed record ShortcodeTag(
    ShortcodeTagKind Kind,
    int Start,
    int End,
    string Name,
    int NameStart,
    bool IsMarkdown,
    ImmutableArray<string> Positional,
    ImmutableArray<KeyValuePair<string, string>> Named,
    ImmutableArray<ParameterPlace> Places
);

/// <summary>The place of a parameter in a file; all numbers are offsets, and ends are one past the last character.</summary>
/// <param name="KeyStart">The same as <paramref name="KeyEnd"/> for a parameter without a key.</param>
/// <param name="ValueStart">Without the quotation mark.</param>
internal readonly record struct ParameterPlace(int KeyStart, int KeyEnd, int ValueStart, int ValueEnd);
