using System.CommandLine;
using HandbookGen.Configuration;

namespace HandbookGen.Cli;

/// <summary>The options of every command that reads a handbook.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string> root = new("--root", "-r")
    {
        HelpName = "folder",
        Description = "The folder with 'statiq.json'; defaults to the current folder.",
    };

    private readonly Option<string[]> inputs = new("--input", "-i")
    {
        HelpName = "folder",
        Description = "An input folder, relative to the root or else to the current folder; repeatable.",
    };

    private readonly Option<string> output = new("--output", "-o")
    {
        HelpName = "folder",
        Description = "The output folder, relative to the root.",
    };

    private readonly Option<string[]> settings = new("--setting", "-s")
    {
        HelpName = "key=value",
        Description = "Overrides a setting, e.g. SiteTitle=Docs or InputPaths=a,b; repeatable.",
    };

    private readonly Option<string[]> analyzers = new("--analyzer", "-a")
    {
        HelpName = "rule=level",
        Description = "Sets the level of a rule: None, Information, Warning or Error; repeatable.",
    };

    private readonly Option<bool> verbose = new("--verbose") { Description = "Prints the time of each phase and the memory used." };

    /// <summary>The folder of the themes that come with the program; a full path.</summary>
    public static string ShippedThemes { get; } = Path.Combine(AppContext.BaseDirectory, "themes");

    public SiteOptions(Command command)
    {
        // An unset variable in a script must not build whatever folder the script runs in.
        root.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
                result.AddError($"Option '{result.IdentifierToken?.Value}' is empty.");
        });
        command.Add(root);
        command.Add(inputs);
        command.Add(output);
        command.Add(settings);
        command.Add(analyzers);
        command.Add(verbose);
    }

    /// <exception cref="DirectoryNotFoundException">The root does not exist.</exception>
    public SiteArguments Read(ParseResult parsed, string currentDirectory)
    {
        var typed = parsed.GetValue(root) ?? ".";
        var rootPath = Path.GetFullPath(typed, currentDirectory);
        if (!Directory.Exists(rootPath))
        {
            throw new DirectoryNotFoundException(
                File.Exists(rootPath) ? $"The root '{typed}' is a file, not a folder." : $"The folder '{typed}' does not exist."
            );
        }

        return new SiteArguments(
            rootPath,
            new ConfigOverrides
            {
                Settings = [.. parsed.GetValue(settings) ?? []],
                Analyzers = [.. parsed.GetValue(analyzers) ?? []],
                InputPaths = [.. (parsed.GetValue(inputs) ?? []).Select(path => FromRoot(path, rootPath, currentDirectory))],
                OutputPath = parsed.GetValue(output),
            },
            parsed.GetValue(verbose)
        );
    }

    // A path that does not exist stays as it was typed, for the message about it.
    private static string FromRoot(string path, string root, string currentDirectory)
    {
        if (string.IsNullOrWhiteSpace(path) || Directory.Exists(Path.Combine(root, path)))
            return path;
        var below = Path.GetFullPath(path, currentDirectory);
        return Directory.Exists(below) ? Path.GetRelativePath(root, below).Replace('\\', '/') : path;
    }
}

/// <summary>What was typed.</summary>
/// <param name="Root">A full path; the folder exists.</param>
/// <param name="Overrides">With input paths relative to the root.</param>
/// <param name="Verbose">Whether to print timings.</param>
internal sealed record SiteArguments(string Root, ConfigOverrides Overrides, bool Verbose);
