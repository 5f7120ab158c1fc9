using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Indexing.Schemas;

namespace HandbookGen.Indexing.Scaffolding;

/// <summary>
/// The settings of Visual Studio Code for a handbook: schemas for <c>statiq.json</c> and the data files, and a task that shows the
/// findings of <c>check</c>. There is none for front matter, because the YAML extension does not read it inside Markdown.
/// </summary>
public static class EditorFiles
{
    /// <summary>The schema of <c>statiq.json</c>; other editors find it there too.</summary>
    public const string SettingsSchema = Folder + "statiq.schema.json";

    private const string Folder = ".vscode/handbookgen/";

    public static ImmutableArray<ScaffoldFile> All { get; } =
    [
        new(SettingsSchema, SettingSchema.Write()),
        new(Folder + "people.schema.json", RecordSchemas.Find("person")!.Write()),
        new(Folder + "utm.schema.json", RecordSchemas.Find("utm")!.Write()),
        new(".vscode/settings.json", Settings),
        new(".vscode/tasks.json", Tasks),
    ];

    private const string Settings = """
        {
          "yaml.schemas": {
            "./.vscode/handbookgen/people.schema.json": ["data/people.yml", "content/data/people.yml"],
            "./.vscode/handbookgen/utm.schema.json": ["data/utm.yml", "content/data/utm.yml"]
          }
        }

        """;

    private const string Tasks = """
        {
          "version": "2.0.0",
          "tasks": [
            {
              "label": "handbook: check",
              "type": "process",
              "command": "handbookgen",
              "args": ["check", "--format", "concise"],
              "group": { "kind": "test", "isDefault": true },
              "problemMatcher": {
                "owner": "handbookgen",
                "source": "handbookgen",
                "fileLocation": ["relative", "${workspaceFolder}"],
                "pattern": {
                  "regexp": "^(.+?)\\((\\d+),(\\d+)\\): (error|warning|info) (HB\\d{4}): (.*)$",
                  "file": 1,
                  "line": 2,
                  "column": 3,
                  "severity": 4,
                  "code": 5,
                  "message": 6
                }
              }
            }
          ]
        }

        """;
}
