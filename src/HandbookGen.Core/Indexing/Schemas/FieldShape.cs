using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HandbookGen.Indexing.Schemas;

/// <summary>The type of a value, as part of a JSON Schema.</summary>
/// <param name="Schema">A JSON object, on one line.</param>
public sealed record FieldShape(string Schema)
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>YAML parses <c>title: 2023</c> as a number; we read it as text.</summary>
    public static FieldShape Text { get; } = new("""{"type":["string","number"]}""");

    public static FieldShape Flag { get; } = new("""{"type":"boolean"}""");

    public static FieldShape Number { get; } = new("""{"type":"number"}""");

    public static FieldShape WholeNumber { get; } = new("""{"type":"integer"}""");

    public static FieldShape Date { get; } = Matching(FieldPatterns.Date);

    public static FieldShape Https { get; } = Matching(FieldPatterns.Https);

    public static FieldShape Target { get; } = Matching(FieldPatterns.Target);

    public static FieldShape Matching(string form) => Of(new JsonObject { ["type"] = "string", ["pattern"] = form });

    public static FieldShape Choice(IEnumerable<string> names) =>
        Of(new JsonObject { ["enum"] = new JsonArray([.. names.Select(name => (JsonNode?)name)]) });

    /// <summary>A list, or a single item.</summary>
    public static FieldShape OneOrMany(FieldShape item) =>
        AnyOf(item, Of(new JsonObject { ["type"] = "array", ["items"] = item.ToJson() }));

    public static FieldShape AnyOf(params ImmutableArray<FieldShape> shapes) =>
        Of(new JsonObject { ["anyOf"] = new JsonArray([.. shapes.Select(shape => (JsonNode?)shape.ToJson())]) });

    /// <summary>A map with only these keys.</summary>
    public static FieldShape Map(params ImmutableArray<RecordField> fields) => Of(Object(fields, mayHaveOthers: false));

    public JsonObject ToJson() => JsonNode.Parse(Schema)!.AsObject();

    internal static JsonObject Object(ImmutableArray<RecordField> fields, bool mayHaveOthers)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            var property = new JsonObject { ["description"] = field.Documentation };
            foreach (var (name, value) in field.Shape.ToJson())
                property[name] = value?.DeepClone();
            properties[field.Key] = property;
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (fields.Any(field => field.IsRequired))
            schema["required"] = new JsonArray([.. fields.Where(field => field.IsRequired).Select(field => (JsonNode?)field.Key)]);
        schema["additionalProperties"] = mayHaveOthers;
        return schema;
    }

    private static FieldShape Of(JsonObject schema) => new(schema.ToJsonString(OneLine));
}
