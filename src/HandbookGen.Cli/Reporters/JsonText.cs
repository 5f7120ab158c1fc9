using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HandbookGen.Cli.Reporters;

/// <summary>Writes the JSON of reports.</summary>
internal static class JsonText
{
    // Reports are not embedded in HTML, so text in other scripts can stay readable.
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = OneLine with { Indented = true, NewLine = "\n" };

    /// <summary>Writes the value over several lines.</summary>
    public static void Write(JsonNode value, TextWriter output) => Write(value, output, Indented);

    /// <summary>Writes the value on one line.</summary>
    public static void WriteLine(JsonNode value, TextWriter output) => Write(value, output, OneLine);

    private static void Write(JsonNode value, TextWriter output, JsonWriterOptions options)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, options))
            value.WriteTo(json);
        output.WriteLine(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }
}
