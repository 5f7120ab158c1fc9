using System.Text.Json;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>Explains in plain words why a text is not JSON.</summary>
internal static class JsonMistake
{
    /// <param name="source">The text.</param>
    /// <param name="offset">The first unexpected character.</param>
    /// <param name="read">One past the last token that was read.</param>
    /// <param name="before">The last token that was read.</param>
    /// <param name="depth">The number of open brackets.</param>
    public static Diagnostic Describe(SourceFile source, int offset, int read, JsonTokenType before, int depth)
    {
        var text = source.Text;
        if (offset >= text.Length)
            return AtEnd(source, before);

        var found = text[offset];
        var range = source.RangeAt(offset, offset + 1);
        if (found is '[' or '{' && depth >= 64)
            return Mistake(range, "Lists and objects are nested more than 64 levels deep.");
        if (found is '\n' or '\r')
            return Mistake(range, "A string has no closing '\"' on its line.", "Write '\\n' for a line break in a string.");
        if (found < ' ')
            return Mistake(range, $"A string contains the control character U+{(int)found:X4}.", $"Write '\\u{(int)found:x4}' instead.");
        if (offset > 0 && text[offset - 1] == '\\')
        {
            return Mistake(
                source.RangeAt(offset - 1, offset + 1),
                $"'\\{found}' is not an escape sequence.",
                "Write '\\\\' for a backslash."
            );
        }

        if (IsConflict(text, offset))
            return Mistake(source.RangeAt(offset, EndOfLine(text, offset)), MergeConflict.Message, MergeConflict.Help);
        if (found == '\'')
            return Mistake(range, "A string begins with a single quote.", "Use double quotes.");
        if (depth == 0 && before is JsonTokenType.EndObject or JsonTokenType.EndArray)
            return Mistake(range, $"Unexpected '{found}' after the last bracket.", "Only comments may follow it.");
        // A key without its colon does not count as read.
        if (text.AsSpan(read, offset - read).TrimEnd() is [.., '"'])
            return Mistake(range, "A ':' is missing between a key and its value.");
        if (found is '"' or '{' or '[' && EndsValue(before))
            return Mistake(range, $"A ',' is missing before '{found}'.");
        if (found is '}' or ']' or ',' or ':')
            return Mistake(range, $"Unexpected '{found}'.", "Add the missing value, key or bracket before it.");
        return AtWord(source, offset);
    }

    /// <param name="range">The string that contains it.</param>
    public static Diagnostic HalfCharacter(SourceRange range) =>
        Mistake(range, "A string contains half of a surrogate pair, written with '\\u'.", "Write the character itself, or both halves.");

    private static Diagnostic AtEnd(SourceFile source, JsonTokenType before)
    {
        // After the last visible character, not on a line below it.
        var end = source.Text.AsSpan().TrimEnd().Length;
        var range = source.RangeAt(end, end);
        return before == JsonTokenType.None && string.IsNullOrWhiteSpace(source.Text)
            ? Mistake(range, "The file is empty.", "Write '{ }', or delete the file to use the defaults.")
            : Mistake(range, "The file ends before its last bracket or quote is closed.", "Close every '{', '[' and '\"'.");
    }

    private static Diagnostic AtWord(SourceFile source, int offset)
    {
        var text = source.Text;
        var start = offset;
        while (start > 0 && IsWord(text[start - 1]))
            start--;
        var end = char.IsHighSurrogate(text[offset]) ? Math.Min(text.Length, offset + 2) : offset + 1;
        while (end < text.Length && IsWord(text[end]))
            end++;
        return Mistake(
            source.RangeAt(start, end),
            $"'{text[start..end]}' is not a string, true or false.",
            "Put keys and strings in double quotes; write true and false in lower case."
        );
    }

    private static bool IsConflict(string text, int offset) =>
        text.AsSpan(offset).StartsWith(MergeConflict.Start) && (offset == 0 || text[offset - 1] is '\n' or '\r');

    private static int EndOfLine(string text, int offset) =>
        text.AsSpan(offset).IndexOfAny('\r', '\n') is var length and >= 0 ? offset + length : text.Length;

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '+' or '/';

    private static bool EndsValue(JsonTokenType token) =>
        token is not (JsonTokenType.None or JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);

    private static Diagnostic Mistake(SourceRange range, string message, string? help = null) =>
        FileDiagnostics.JsonSyntax.At(range, message, help);
}
