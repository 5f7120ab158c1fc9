using System.Collections.Immutable;

namespace HandbookGen.Parsing.Shortcodes;

/// <summary>The result of <see cref="ShortcodeLexer"/>, each list in source order.</summary>
internal sealed record LexedShortcodes(ImmutableArray<ShortcodeTag> Tags, ImmutableArray<ShortcodeMistake> Mistakes);

/// <summary>Text that starts like a tag but is not one, or a tag with contradictory parameters.</summary>
/// <param name="Start">Offset of the characters to change.</param>
/// <param name="End">One past the last of them.</param>
internal sealed record ShortcodeMistake(int Start, int End, string Message, string Help);

/// <summary>
/// Finds the shortcode tags of a text as Hugo does: by their delimiters alone, anywhere, including code and comments.
/// An unclosed tag is a mistake and counts as text. Every character is read only once, whatever the text.
/// <see href="https://gohugo.io/content-management/shortcodes/"/>
/// </summary>
internal sealed class ShortcodeLexer
{
    private const string EscapeHelp = "Write '{{</* name */>}}' to show a tag instead of calling it.";

    private readonly ImmutableArray<ShortcodeTag>.Builder tags = ImmutableArray.CreateBuilder<ShortcodeTag>();
    private readonly ImmutableArray<ShortcodeMistake>.Builder mistakes = ImmutableArray.CreateBuilder<ShortcodeMistake>();
    private readonly string text;

    // No raw value or escape ends after these offsets; finding them once keeps a page of unclosed openings linear.
    private readonly int lastBacktick;
    private readonly int lastEscapeEnd;
    private readonly int lastMarkdownEscapeEnd;

    private string delimiter = "";
    private int at;

    private ShortcodeLexer(string text, int start)
    {
        this.text = text;
        at = start;
        lastBacktick = text.LastIndexOf('`');
        lastEscapeEnd = text.LastIndexOf("*/>}}", StringComparison.Ordinal);
        lastMarkdownEscapeEnd = text.LastIndexOf("*/%}}", StringComparison.Ordinal);
    }

    /// <param name="start">Offset of the first character to read.</param>
    public static LexedShortcodes Read(string text, int start)
    {
        var first = text.IndexOf("{{", start, StringComparison.Ordinal);
        if (first < 0)
            return new LexedShortcodes([], []);
        var lexer = new ShortcodeLexer(text, first);
        lexer.ReadAll();
        return new LexedShortcodes(lexer.tags.DrainToImmutable(), lexer.mistakes.DrainToImmutable());
    }

    private void ReadAll()
    {
        while ((at = text.IndexOf("{{", at, StringComparison.Ordinal)) >= 0)
        {
            if (at + 2 < text.Length && text[at + 2] is '<' or '%')
                ReadTag();
            else
                at++;
        }
    }

    private void ReadTag()
    {
        var start = at;
        delimiter = text[start + 2] == '%' ? "%}}" : ">}}";
        at += 3;
        if (Has("/*"))
        {
            ReadEscaped(start);
            return;
        }

        SkipWhitespace();
        var isClosing = Has("/") && !Has("/" + delimiter);
        if (isClosing)
        {
            at++;
            SkipWhitespace();
        }

        var nameStart = at;
        var name = ReadName();
        if (name.Length == 0 && Has(delimiter))
            at += delimiter.Length;
        if (name.Length == 0)
            Refuse(start, $"'{Shown(start, at)}' starts a shortcode without a name.", $"Add the name. {EscapeHelp}");
        else if (name.Contains('.') && !name.EndsWith(".inline", StringComparison.Ordinal))
            Refuse(start, $"The shortcode name '{name}' contains a dot.", "Correct the name.");
        else
            ReadParameters(start, name, nameStart, isClosing);
    }

    private void ReadEscaped(int start)
    {
        var close =
            at <= (delimiter == "%}}" ? lastMarkdownEscapeEnd : lastEscapeEnd)
                ? text.IndexOf("*/" + delimiter, at, StringComparison.Ordinal)
                : -1;
        if (close < at + 2)
        {
            Refuse(start, $"'{Shown(start, at + 2)}' starts an escaped tag that never ends.", $"Add '*/{delimiter}' at its end.");
            return;
        }

        var printed = string.Concat(text.AsSpan(start, 3), text.AsSpan(at + 2, close - at - 2), delimiter);
        at = close + 5;
        tags.Add(new ShortcodeTag(ShortcodeTagKind.Escaped, start, at, printed, start, delimiter == "%}}", [], [], []));
    }

    private string ReadName()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '/' or '.') && !IsSelfClosing())
            at++;
        return text[start..at];
    }

    private void ReadParameters(int start, string name, int nameStart, bool isClosing)
    {
        var positional = ImmutableArray.CreateBuilder<string>();
        var named = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var places = ImmutableArray.CreateBuilder<ParameterPlace>();
        var isMixed = false;
        var isSelfClosing = false;
        while (true)
        {
            SkipWhitespace();
            isSelfClosing = TakeSelfClosing();
            if (isSelfClosing || Has(delimiter))
                break;
            var valueStart = at;
            if (ReadValue(start, isNamed: false) is not { } word)
                return;
            var keyEnd = at;
            SkipWhitespace();
            if (text[valueStart] is '"' or '`' || !Has("="))
            {
                positional.Add(word);
                places.Add(PlaceOf(valueStart, valueStart, valueStart, keyEnd));
                at = keyEnd;
            }
            else
            {
                at++;
                SkipWhitespace();
                var namedStart = at;
                if (ReadValue(start, isNamed: true) is not { } value)
                    return;
                named.Add(new(word, value));
                places.Add(PlaceOf(valueStart, keyEnd, namedStart, at));
            }

            if (!isMixed && positional.Count > 0 && named.Count > 0)
                mistakes.Add(Mixed(name, valueStart));
            isMixed = positional.Count > 0 && named.Count > 0;
        }

        at += delimiter.Length;
        var kind =
            isClosing ? ShortcodeTagKind.Close
            : isSelfClosing ? ShortcodeTagKind.SelfClosing
            : ShortcodeTagKind.Open;
        tags.Add(
            new ShortcodeTag(
                kind,
                start,
                at,
                name,
                nameStart,
                delimiter == "%}}",
                positional.ToImmutable(),
                named.ToImmutable(),
                places.ToImmutable()
            )
        );
    }

    private ParameterPlace PlaceOf(int keyStart, int keyEnd, int valueStart, int valueEnd) =>
        text[valueStart] is '"' or '`'
            ? new ParameterPlace(keyStart, keyEnd, valueStart + 1, valueEnd - 1)
            : new ParameterPlace(keyStart, keyEnd, valueStart, valueEnd);

    private ShortcodeMistake Mixed(string name, int start) =>
        new(start, at, $"The shortcode '{name}' mixes named and positional parameters.", "Name all of them or none.");

    // Null if the tag is malformed; the mistake is reported, and reading continues after it.
    private string? ReadValue(int start, bool isNamed)
    {
        var open = at;
        if (at < text.Length && text[at] == '`')
        {
            var close = at < lastBacktick ? text.IndexOf('`', at + 1) : -1;
            at = close < 0 ? open + 1 : close + 1;
            return close < 0 ? Refuse(start, "A value in backticks never ends.", "Add a backtick at its end.") : text[(open + 1)..close];
        }

        if (at < text.Length && text[at] == '"')
            return ReadQuoted(start);
        while (
            at < text.Length
            && !char.IsWhiteSpace(text[at])
            && (isNamed || text[at] != '=')
            && !Has(delimiter)
            && !IsSelfClosing()
            && !Has("{{")
        )
            at++;
        return at > open ? text[open..at] : Refuse(start, $"The shortcode tag '{Shown(start, at)}' never ends.");
    }

    private string? ReadQuoted(int start)
    {
        var open = at++;
        while (at < text.Length && text[at] is not ('"' or '\n' or '\r'))
            at += text[at] == '\\' ? 2 : 1;
        if (at >= text.Length || text[at] != '"')
        {
            at = Math.Min(at, text.Length);
            return Refuse(
                start,
                "A quoted value does not end on its line.",
                "Add '\"' at its end, or use backticks for a value with several lines."
            );
        }

        return text[(open + 1)..at++].Replace("\\\"", "\"", StringComparison.Ordinal);
    }

    private string? Refuse(int start, string message, string? help = null)
    {
        var end = Math.Max(at, start + 3);
        var line = text.AsSpan(start, Math.Min(end, text.Length) - start).IndexOfAny('\n', '\r');
        mistakes.Add(
            new ShortcodeMistake(start, line < 0 ? end : start + line, message, help ?? $"Add '{delimiter}' at its end. {EscapeHelp}")
        );
        return null;
    }

    private string Shown(int start, int end) => Yaml.YamlMistakes.Shown(text[start..Math.Min(end, text.Length)].TrimEnd());

    // Accepts whitespace after the slash; stops before the delimiter.
    private bool TakeSelfClosing()
    {
        var slash = at;
        if (Has("/"))
        {
            at++;
            SkipWhitespace();
            if (Has(delimiter))
                return true;
        }

        at = slash;
        return false;
    }

    private bool IsSelfClosing() => Has("/") && string.CompareOrdinal(text, at + 1, delimiter, 0, 3) == 0;

    private bool Has(string part) => string.CompareOrdinal(text, at, part, 0, part.Length) == 0;

    private void SkipWhitespace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }
}
