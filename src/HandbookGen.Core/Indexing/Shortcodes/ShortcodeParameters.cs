using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>A parameter that a shortcode understands.</summary>
/// <param name="Name">The key of the named parameter.</param>
/// <param name="Values">The only values that it may have, in the order of messages; empty for any value.</param>
public sealed record ShortcodeParameter(string Name, params ImmutableArray<string> Values);

/// <summary>The parameters that a shortcode understands.</summary>
/// <param name="Known">The positional ones first, in their order.</param>
/// <param name="Positional">How many of them may be written without a key.</param>
public sealed record ShortcodeParameters(ImmutableArray<ShortcodeParameter> Known, int Positional)
{
    public static readonly ShortcodeParameters None = new([], 0);

    /// <summary>For shortcodes that stand in for one of another program: every parameter is accepted.</summary>
    public static readonly ShortcodeParameters Any = new([], int.MaxValue) { IsOpen = true };

    /// <summary>Whether there may be named parameters that are not known.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Parameters that may have any value.</summary>
    public static ShortcodeParameters Of(int positional, params ImmutableArray<string> names) =>
        new([.. names.Select(name => new ShortcodeParameter(name))], positional);

    /// <summary>The parameters of a call that the shortcode does not have, and values outside a closed list.</summary>
    public IEnumerable<Problem> Check(ShortcodeCall call)
    {
        var position = 0;
        foreach (var (key, value) in call.Written)
        {
            var known =
                key is not null ? Known.FirstOrDefault(each => each.Name == key.Value)
                : position < Known.Length ? Known[position]
                : null;
            if (key is null && position++ >= Positional)
                yield return Surplus(call, value);
            else if (key is not null && known is null && !IsOpen)
                yield return Unknown(call, key);
            else if (known is { Values.IsEmpty: false } && value.Value.Length > 0 && !known.Values.Contains(value.Value))
                yield return Outside(call, known, value);
        }
    }

    private Problem Unknown(ShortcodeCall call, Located<string> key)
    {
        var names = Known.Select(each => each.Name).ToList();
        var near = NearestName.Of(key.Value, names);
        return new Problem(
            key.Range,
            $"'{call.Name}' has no parameter '{key.Value}'.",
            near is not null ? $"Did you mean '{near}'?"
                : names.Count == 0 ? "Remove it; this shortcode has no named parameters."
                : $"Remove it, or use one of {string.Join(", ", names)}.",
            near is null || call.Named.Any(each => each.Key == near)
                ? null
                : Fix.Unsafe($"Rename the parameter to '{near}'", key.Range, near)
        );
    }

    private Problem Surplus(ShortcodeCall call, Located<string> value) =>
        new(
            value.Range,
            Positional == 0
                ? $"'{call.Name}' has no parameter without a name, so '{value.Value}' has no effect."
                : $"'{call.Name}' has no more than {Positional} parameter{(Positional == 1 ? "" : "s")} without a name, so '{value.Value}' "
                    + "has no effect.",
            Known.Length > Positional ? $"Remove it, or name it: {Known[Positional].Name}=\"{value.Value}\"." : "Remove it."
        );

    private static Problem Outside(ShortcodeCall call, ShortcodeParameter known, Located<string> value)
    {
        var near = NearestName.Of(value.Value, known.Values);
        return new Problem(
            value.Range,
            $"'{known.Name}' of '{call.Name}' is '{value.Value}'; expected one of {string.Join(", ", known.Values)}.",
            near is null ? null : $"Did you mean '{near}'?",
            near is null ? null : Fix.Unsafe($"Write '{near}'", value.Range, near)
        );
    }
}
