using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Schemas;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen config</c>.</summary>
internal static class ConfigCommand
{
    public static Command Create(Shell shell)
    {
        var type = new Option<string?>("--type")
        {
            Description =
                $"What the schema is for, instead of the settings: {string.Join(", ", RecordSchemas.All.Select(record => record.Name))}.",
            HelpName = "name",
        };
        var schema = new DocumentedCommand(
            "schema",
            "Prints a JSON Schema of all settings, with their defaults, or of front matter or a data file.",
            new Example(
                "handbookgen config schema > statiq.schema.json",
                "writes the schema to a file that '$schema' in 'statiq.json' can name"
            ),
            new Example(
                "handbookgen config schema --type campaign > campaign.schema.json",
                "writes the schema of a campaign's front matter"
            )
        );
        schema.Add(type);
        schema.SetAction(parsed => parsed.GetValue(type) is { } name ? Write(name, shell) : WriteSettings(shell));
        return new DocumentedCommand(
            "config",
            "Explains 'statiq.json'.",
            new Example("handbookgen config schema", "prints every setting with its type, meaning and default")
        )
        {
            schema,
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

        var names = RecordSchemas.All.Select(known => known.Name);
        shell.Error.WriteLine($"handbookgen: There is no schema of '{VisibleText.Of(name)}'.");
        shell.Error.WriteLine(
            FindingLine.Help(
                NearestName.Of(name, names) is { } near ? $"Did you mean '{near}'?" : $"Write one of {string.Join(", ", names)}."
            )
        );
        return ExitCode.BadUsage;
    }
}
