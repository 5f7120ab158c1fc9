using System.Text.Json;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>Says in plain words why a text is no JSON.</summary>
internal static class JsonMistake
{
    /// <param name="source">The text.</param>
    /// <param name="offset">The first character that does not fit.</param>
    /// <param name="read">One past the last character that did.</param>
    /// <param name="before">What stands before it.</param>
    /// <param name="depth">How many brackets are open.</param>
    public static Diagnostic Describe(SourceFile source, int offset, int read, JsonTokenType before, int depth)
    {
        var text = source.Text;
        if (offset >= text.Length)
            return AtEnd(source, before);

        var found = text[offset];
        var range = source.RangeAt(offset, offset + 1);
        if (found is '[' or '{' && depth >= 64)
            return Mistake(range, "Lists and objects stand more than 64 deep in each other.");
        if (found is '\n' or '\r')
            return Mistake(range, "A text has no closing '\"' in its line.", "Write '\\n' for a line break inside a text.");
        if (found < ' ')
            return Mistake(range, $"A text holds the control character {(int)found}.", $"Write '\\u{(int)found:x4}' instead.");
        if (offset > 0 && text[offset - 1] == '\\')
        {
            return Mistake(
                source.RangeAt(offset - 1, offset + 1),
                $"'\\{found}' means nothing in a text.",
                "Write '\\\\' for a backslash."
            );
        }

        if (found == '\'')
            return Mistake(range, "A text begins with a single quote.", "Put texts between double quotes.");
        if (depth == 0 && before is JsonTokenType.EndObject or JsonTokenType.EndArray)
            return Mistake(range, $"'{found}' stands after the last bracket.", "Nothing but comments may follow it.");
        // A key that lacks its colon is not counted as read.
        if (text.AsSpan(read, offset - read).TrimEnd() is [.., '"'])
            return Mistake(range, "A ':' is missing between the key and its value.");
        if (found is '"' or '{' or '[' && EndsValue(before))
            return Mistake(range, "A ',' is missing before this.");
        if (found is '}' or ']' or ',' or ':')
            return Mistake(range, $"'{found}' does not fit here.", "A value, a key or another bracket is missing before it.");
        return AtWord(source, offset);
    }

    /// <param name="range">The text that it stands in.</param>
    public static Diagnostic HalfCharacter(SourceRange range) =>
        Mistake(range, "A text holds half of a character, written with '\\u'.", "Write the character itself, or both halves.");

    private static Diagnostic AtEnd(SourceFile source, JsonTokenType before)
    {
        // After the last character that is seen, not below it.
        var end = source.Text.AsSpan().TrimEnd().Length;
        var range = source.RangeAt(end, end);
        return before == JsonTokenType.None && string.IsNullOrWhiteSpace(source.Text)
            ? Mistake(range, "The file is empty.", "Write '{ }', or delete the file to use the defaults.")
            : Mistake(range, "The file ends too early.", "Close every '{', '[' and '\"'.");
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
            $"'{text[start..end]}' is neither a text nor true or false.",
            "Put keys and texts between double quotes; write true and false in lower case."
        );
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '+' or '/';

    private static bool EndsValue(JsonTokenType token) =>
        token is not (JsonTokenType.None or JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);

    private static Diagnostic Mistake(SourceRange range, string message, string? help = null) =>
        FileDiagnostics.JsonSyntax.At(range, message, help);
}
