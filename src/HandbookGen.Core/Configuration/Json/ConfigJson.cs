using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>Parses JSON with comments and trailing commas into nodes that know their place in the file.</summary>
public static class ConfigJson
{
    /// <summary>
    /// The outermost value; null when the text is not JSON. A key that is set twice is an error and keeps its first value.
    /// </summary>
    public static (ConfigNode? Root, ImmutableArray<Diagnostic> Diagnostics) Parse(SourceFile source)
    {
        var walk = new Walk(source);
        var root = walk.Run();
        return (root, [.. walk.Diagnostics]);
    }

    // The reader counts bytes, a SourceFile UTF-16 units. Both only move forward, so each character is converted once.
    private ref struct Walk(SourceFile source)
    {
        private static readonly JsonReaderOptions Options = new()
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        };

        private readonly byte[] bytes = Encoding.UTF8.GetBytes(source.Text);
        private Utf8JsonReader reader;
        private int seenBytes;
        private int seenChars;

        // After an exception, the reader's own properties describe a token that it has not finished.
        private JsonTokenType lastToken;
        private int lastEnd;

        public List<Diagnostic> Diagnostics { get; } = [];

        public ConfigNode? Run()
        {
            reader = new Utf8JsonReader(bytes, Options);
            try
            {
                Next();
                var root = Value();
                Next();
                return root;
            }
            catch (JsonException e)
            {
                var read = CharAt(lastEnd);
                Diagnostics.Add(JsonMistake.Describe(source, CharAt(ByteOffset(e)), read, lastToken, OpenBrackets()));
                return null;
            }
        }

        private ConfigNode Value()
        {
            var start = TokenStart();
            return reader.TokenType switch
            {
                JsonTokenType.StartObject => Map(start),
                JsonTokenType.StartArray => List(start),
                JsonTokenType.String => Text(start),
                JsonTokenType.True => new ConfigFlag(true, Until(start)),
                JsonTokenType.False => new ConfigFlag(false, Until(start)),
                JsonTokenType.Null => new ConfigNull(Until(start)),
                _ => new ConfigNumber(Encoding.UTF8.GetString(reader.ValueSpan), Until(start)),
            };
        }

        private ConfigText Text(int start)
        {
            // After a key, the reader has consumed the colon too; a string ends at its second quote.
            var range = source.RangeAt(start, CharAt((int)reader.TokenStartIndex + reader.ValueSpan.Length + 2));
            try
            {
                return new ConfigText(reader.GetString()!, range);
            }
            catch (InvalidOperationException)
            {
                // The reader accepts the form of '\ud83d' and notices only here that the other half of the pair is missing.
                Diagnostics.Add(JsonMistake.HalfCharacter(range));
                return new ConfigText("", range);
            }
        }

        private ConfigMap Map(int start)
        {
            var entries = ImmutableArray.CreateBuilder<ConfigEntry>();
            var lines = new Dictionary<string, int>(StringComparer.Ordinal);
            while (Next() && reader.TokenType != JsonTokenType.EndObject)
            {
                var key = Text(TokenStart());
                Next();
                var value = Value();
                if (lines.TryAdd(key.Value, key.Range.Line))
                    entries.Add(new ConfigEntry(key.Value, key.Range, value));
                else
                    Diagnostics.Add(Repeated(key, lines[key.Value]));
            }

            return new ConfigMap(entries.ToImmutable(), Until(start));
        }

        private ConfigList List(int start)
        {
            var items = ImmutableArray.CreateBuilder<ConfigNode>();
            while (Next() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(Value());
            return new ConfigList(items.ToImmutable(), Until(start));
        }

        private static Diagnostic Repeated(ConfigText key, int firstLine) =>
            FileDiagnostics.JsonSyntax.At(key.Range, $"'{key.Value}' is set twice.", $"Keep this one or the one on line {firstLine}.");

        private bool Next()
        {
            var found = reader.Read();
            (lastToken, lastEnd) = (reader.TokenType, (int)reader.BytesConsumed);
            return found;
        }

        private int TokenStart() => CharAt((int)reader.TokenStartIndex);

        private SourceRange Until(int start) => source.RangeAt(start, CharAt((int)reader.BytesConsumed));

        private int CharAt(int offset)
        {
            if (offset > seenBytes)
            {
                seenChars += Encoding.UTF8.GetCharCount(bytes, seenBytes, offset - seenBytes);
                seenBytes = offset;
            }

            return seenChars;
        }

        // The reader's depth does not count the bracket that it has just read.
        private int OpenBrackets() =>
            reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);

        private readonly int ByteOffset(JsonException e)
        {
            var start = 0;
            for (var line = e.LineNumber ?? 0; line > 0; line--)
                start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
            return Math.Min(bytes.Length, start + (int)(e.BytePositionInLine ?? 0));
        }
    }
}
