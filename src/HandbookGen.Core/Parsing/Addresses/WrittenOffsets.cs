using System.Collections.Immutable;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Parsing;

/// <summary>
/// Finds the characters of a value in the text that it was read from: through character references, through the escapes of Markdown,
/// inside the quotes of YAML and inside a shortcode call.
/// </summary>
public static class WrittenOffsets
{
    /// <param name="written">The characters in the file.</param>
    /// <param name="meant">The value.</param>
    /// <returns>For each character of the value and for its end, the offset in <paramref name="written"/>; null if it is not there as a
    /// whole.</returns>
    public static ImmutableArray<int>? Of(string written, string meant)
    {
        if (written == meant)
            return Literal(0, meant);
        if (IsQuoted(written) && written.AsSpan(1, written.Length - 2).SequenceEqual(meant))
            return Literal(1, meant);
        if (written.StartsWith("{{", StringComparison.Ordinal))
            return InCall(written, meant);
        return Decoded(written, meant);
    }

    private static bool IsQuoted(string written) => written.Length > 2 && written[0] is '"' or '\'' && written[^1] == written[0];

    // Only if it is there once: a call may have the same value twice.
    private static ImmutableArray<int>? InCall(string written, string meant)
    {
        var at = meant.Length == 0 ? -1 : written.IndexOf(meant, StringComparison.Ordinal);
        return at < 0 || written.LastIndexOf(meant, StringComparison.Ordinal) != at ? null : Literal(at, meant);
    }

    private static ImmutableArray<int>? Decoded(string written, string meant)
    {
        var offsets = ImmutableArray.CreateBuilder<int>(meant.Length + 1);
        var at = 0;
        while (offsets.Count < meant.Length)
        {
            if (at >= written.Length)
                return null;
            var rest = meant.AsSpan(offsets.Count);
            var (length, count) =
                CharacterReferences.At(written, at) is var (character, size) && rest.StartsWith(character) ? (size, character.Length)
                : IsEscape(written, at) && rest[0] == written[at + 1] ? (2, 1)
                : rest[0] == written[at] ? (1, 1)
                : (0, 0);
            if (count == 0)
                return null;
            for (var i = 0; i < count; i++)
                offsets.Add(at);
            at += length;
        }

        offsets.Add(at);
        return at == written.Length ? offsets.ToImmutable() : null;
    }

    // Markdown: a backslash before punctuation.
    private static bool IsEscape(string written, int at) =>
        written[at] == '\\' && at + 1 < written.Length && char.IsPunctuation(written[at + 1]);

    private static ImmutableArray<int> Literal(int start, string meant) => [.. Enumerable.Range(start, meant.Length + 1)];
}
