using System.Buffers;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Yaml;

/// <summary>Parsed YAML and its mistakes.</summary>
/// <param name="Node">Null when the text has only white space and comments, or cannot be parsed.</param>
public sealed record YamlResult(YamlNode? Node, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Reads the part of YAML 1.2 that handbooks use: one document, scalar keys, no merge keys, no custom tags.</summary>
public static class YamlReader
{
    /// <summary>How deep lists and maps may be nested.</summary>
    public const int MaxDepth = 64;

    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create([
        .. Enumerable.Range(0, 32).Select(code => (char)code).Except(['\t', '\n', '\r']),
        '\u007F',
    ]);

    /// <summary>Reads a whole file.</summary>
    public static YamlResult Read(SourceFile source) => Read(source, 0, source.Text.Length);

    /// <summary>Reads a part of a file. Ranges count from the start of the file.</summary>
    /// <param name="start">First character, 0-based.</param>
    /// <param name="end">One past the last character, 0-based.</param>
    public static YamlResult Read(SourceFile source, int start, int end)
    {
        var text = source.Text[start..end];
        var control = text.AsSpan().IndexOfAny(ControlCharacters);
        if (control >= 0)
            return Broken(ControlCharacter(source, start + control));

        var events = YamlEvents.Read(text);
        if (events.ErrorIndex is not null && UnindentedQuotes.Join(text) is { } joined)
            events = YamlEvents.Read(joined);
        if (events.TooDeepAt is { } deep)
            return Broken(TooDeep(source, start + deep));
        if (events.ErrorIndex is { } index)
            return Broken(YamlMistakes.Explain(source, start, text, index));

        return new YamlTree(source, start, text, events.Events).Read();
    }

    private static YamlResult Broken(Diagnostic diagnostic) => new(null, [diagnostic]);

    private static Diagnostic ControlCharacter(SourceFile source, int offset) =>
        FileDiagnostics.YamlSyntax.At(
            source.RangeAt(offset, offset + 1),
            $"The control character U+{(int)source.Text[offset]:X4} is not allowed in YAML.",
            "Delete it."
        );

    private static Diagnostic TooDeep(SourceFile source, int offset) =>
        FileDiagnostics.NestedTooDeep.At(
            source.RangeAt(offset, offset + 1),
            $"Lists and maps are nested more than {MaxDepth} levels deep.",
            "Use fewer levels."
        );
}
