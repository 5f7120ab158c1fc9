using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Shortcodes;

/// <summary>A call of a shortcode on a page.</summary>
/// <param name="Name">As written; whether there is such a shortcode is not known yet.</param>
/// <param name="Positional">Parameters without a key, in order.</param>
/// <param name="Named">Parameters with a key, in order.</param>
/// <param name="HasInner">Whether a closing tag follows.</param>
/// <param name="Start">Offset of the opening tag: what connects the call with its place in the page's tree.</param>
/// <param name="Range">The opening tag.</param>
/// <param name="NameRange">The name in it.</param>
public sealed record ShortcodeCall(
    string Name,
    ImmutableArray<string> Positional,
    ImmutableArray<KeyValuePair<string, string>> Named,
    bool HasInner,
    int Start,
    SourceRange Range,
    SourceRange NameRange)
{
    /// <summary>A parameter by its key, or else by its position; null when it is absent.</summary>
    /// <param name="key">For example <c>title</c>.</param>
    /// <param name="position">0-based; negative when the parameter has no position.</param>
    public string? Parameter(string key, int position = -1)
    {
        foreach (var (name, value) in Named.Reverse())
        {
            if (name == key)
                return value;
        }

        return position >= 0 && position < Positional.Length ? Positional[position] : null;
    }
}
