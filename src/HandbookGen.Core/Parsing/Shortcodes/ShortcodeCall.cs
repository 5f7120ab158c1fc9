using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Shortcodes;

/// <summary>A call of a shortcode on a page.</summary>
/// <param name="Name">As written; whether there is such a shortcode is not known yet.</param>
/// <param name="Positional">Parameters without a key, in order.</param>
/// <param name="Named">Parameters with a key, in order.</param>
/// <param name="IsMarkdown">Written with <c>%</c>: Hugo pastes what such a call makes into the Markdown.</param>
/// <param name="IsSelfClosed">Written <c>{{&lt; name />}}</c>: without inner text, and meant so.</param>
/// <param name="Range">The opening tag.</param>
/// <param name="NameRange">The name in it.</param>
/// <param name="ClosingRange">The closing tag; null for a call without inner text.</param>
public sealed record ShortcodeCall(
    string Name,
    ImmutableArray<string> Positional,
    ImmutableArray<KeyValuePair<string, string>> Named,
    bool IsMarkdown,
    bool IsSelfClosed,
    SourceRange Range,
    SourceRange NameRange,
    SourceRange? ClosingRange
)
{
    /// <summary>Whether a closing tag follows.</summary>
    public bool HasInner => ClosingRange is not null;

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

    // An included file can bring the same call to a page twice; each is its own.
    public bool Equals(ShortcodeCall? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
