using System.CommandLine;
using HandbookGen.Configuration;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen config</c>.</summary>
internal static class ConfigCommand
{
    public static Command Create(Shell shell)
    {
        var schema = new DocumentedCommand(
            "schema",
            "Prints a JSON Schema of all settings, with their defaults.",
            new Example("handbookgen config schema > statiq.schema.json", "writes the schema to a file that '$schema' in 'statiq.json' can name"));
        schema.SetAction(_ => shell.Output.Write(SettingSchema.Write()));
        return new DocumentedCommand(
            "config",
            "Explains 'statiq.json'.",
            new Example("handbookgen config schema", "prints every setting with its type, meaning and default"))
        {
            schema,
        };
    }
}
