using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Schemas;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen config</c>.</summary>
internal static class ConfigCommand
{
    private static string Names => string.Join(", ", RecordSchemas.All.Select(record => record.Name));

    public static Command Create(Shell shell)
    {
        var type = new Option<string?>("--type")
        {
            Description = $"What the schema is for: {Names}; defaults to the settings.",
            HelpName = "name",
        };
        var schema = new DocumentedCommand(
            "schema",
            "Prints a JSON Schema for the settings, for front matter or for a data file.",
            new Example(
                "handbookgen config schema > statiq.schema.json",
                "writes the schema to a file that '$schema' in 'statiq.json' can refer to"
            ),
            new Example(
                "handbookgen config schema --type campaign > campaign.schema.json",
                "writes the schema for the front matter of campaigns"
            )
        );
        type.CompletionSources.Add([.. RecordSchemas.All.Select(record => record.Name)]);
        schema.Add(type);
        schema.SetAction(parsed => parsed.GetValue(type) is { } name ? Write(name, shell) : WriteSettings(shell));
        return new DocumentedCommand(
            "config",
            "Describes the settings in 'statiq.json'.",
            new Example("handbookgen config schema", "prints all settings with their type, meaning and default"),
            new Example("handbookgen config dialects", "shows in which dialect pages are read, and why")
        )
        {
            schema,
            DialectsCommand.Create(shell),
        };
    }

    private static int WriteSettings(Shell shell)
    {
        shell.Output.Write(SettingSchema.Write());
        return ExitCode.Clean;
    }

    private static int Write(string name, Shell shell)
    {
        if (RecordSchemas.Find(name) is { } record)
        {
            shell.Output.Write(record.Write());
            return ExitCode.Clean;
        }

        var names = RecordSchemas.All.Select(record => record.Name);
        shell.Error.WriteLine($"handbookgen: Unknown schema '{VisibleText.Of(name)}'.");
        shell.Error.WriteLine(
            FindingLine.Help(NearestName.Of(name, names) is { } near ? $"Did you mean '{near}'?" : $"Use one of {Names}.")
        );
        return ExitCode.BadUsage;
    }
}
