using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>Reads JSON with comments and trailing commas into nodes that know their place.</summary>
public static class ConfigJson
{
    /// <summary>The outermost value; null when the text is no JSON. A repeated key keeps its first value and is an error.</summary>
    public static (ConfigNode? Root, ImmutableArray<Diagnostic> Diagnostics) Parse(SourceFile source)
    {
        var walk = new Walk(source);
        var root = walk.Run();
        return (root, [.. walk.Diagnostics]);
    }

    // The reader counts bytes and a SourceFile counts UTF-16 units. Both only ever move forward, so the way is walked once.
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

        // What the reader says of itself after an exception is about a token that it has not finished.
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
            // After a key the reader has consumed the colon too; a text ends with its second quote.
            var range = source.RangeAt(start, CharAt((int)reader.TokenStartIndex + reader.ValueSpan.Length + 2));
            try
            {
                return new ConfigText(reader.GetString()!, range);
            }
            catch (InvalidOperationException)
            {
                // The reader checks the form of '\ud83d', but finds out here that its other half is missing.
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
            FileDiagnostics.JsonSyntax.At(
                key.Range,
                $"'{key.Value}' stands here a second time.",
                $"Keep this one or the one in line {firstLine}."
            );

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

        // The reader's depth leaves out the bracket that it has read last.
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
