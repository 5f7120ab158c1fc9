using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Shortcodes;

/// <summary>A parameter of a call.</summary>
/// <param name="Key">Null for a positional one.</param>
/// <param name="Value">Located without quotation marks.</param>
public sealed record WrittenParameter(Located<string>? Key, Located<string> Value);

/// <summary>A call of a shortcode on a page.</summary>
/// <param name="Name">As written; Parse does not know whether the shortcode exists.</param>
/// <param name="Positional">Parameters without a key, in order.</param>
/// <param name="Named">Parameters with a key, in order.</param>
/// <param name="IsMarkdown">Written with <c>%</c>: Hugo parses the output of such a call as Markdown.</param>
/// <param name="IsSelfClosed">Written <c>{{&lt; name />}}</c>: intentionally without inner text.</param>
/// <param name="Range">The opening tag.</param>
/// <param name="NameRange">The name in the opening tag.</param>
/// <param name="ClosingRange">The closing tag; null for a call without inner text.</param>
/// <param name="Written">All parameters with their places, in source order.</param>
public sealed record ShortcodeCall(
    string Name,
    ImmutableArray<string> Positional,
    ImmutableArray<KeyValuePair<string, string>> Named,
    bool IsMarkdown,
    bool IsSelfClosed,
    SourceRange Range,
    SourceRange NameRange,
    SourceRange? ClosingRange,
    ImmutableArray<WrittenParameter> Written
)
{
    /// <summary>Whether a closing tag follows.</summary>
    public bool HasInner => ClosingRange is not null;

    /// <summary>A parameter by key, or else by position; null if absent.</summary>
    /// <param name="key">For example <c>title</c>.</param>
    /// <param name="position">0-based; negative if the parameter has no position.</param>
    public string? Parameter(string key, int position = -1)
    {
        foreach (var (name, value) in Named.Reverse())
        {
            if (name == key)
                return value;
        }

        return position >= 0 && position < Positional.Length ? Positional[position] : null;
    }

    // A page can include a file with the same call twice; these are different calls.
    public bool Equals(ShortcodeCall? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
