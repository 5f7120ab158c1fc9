using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HandbookGen.Indexing.Schemas;

/// <summary>A key of a record, for completion and checks in editors.</summary>
/// <param name="Shape">The type of its value.</param>
/// <param name="Documentation">A sentence or less, without a full stop inside.</param>
/// <param name="IsRequired">Whether every record must have the key.</param>
public sealed record RecordField(string Key, FieldShape Shape, string Documentation, bool IsRequired = false);

/// <summary>
/// The keys of a record, for the line <c># yaml-language-server: $schema=...</c> at the top of front matter or of a data file:
/// <see href="https://json-schema.org/draft/2020-12/schema"/>.
/// </summary>
/// <param name="Name">The name on the command line: <c>job-family</c>.</param>
/// <param name="Description">One sentence.</param>
/// <param name="MayHaveOthers">Whether other keys are allowed.</param>
/// <param name="MayBeList">Whether the file may contain a list of records.</param>
public sealed record RecordSchema(
    string Name,
    string Title,
    string Description,
    ImmutableArray<RecordField> Fields,
    bool MayHaveOthers,
    bool MayBeList = false
)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The same text on every machine, indented by two, ending with a line feed.</summary>
    public string Write()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = Title,
            ["description"] = Description,
        };
        var record = FieldShape.Object(Fields, MayHaveOthers);
        if (MayBeList)
        {
            schema["$defs"] = new JsonObject { [Name] = record };
            schema["anyOf"] = new JsonArray(new JsonObject { ["type"] = "array", ["items"] = Reference() }, Reference());
        }
        else
        {
            foreach (var (name, value) in record)
                schema[name] = value?.DeepClone();
        }

        return schema.ToJsonString(Readable) + "\n";
    }

    private JsonObject Reference() => new() { ["$ref"] = $"#/$defs/{Name}" };
}
