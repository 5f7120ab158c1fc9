using System.CommandLine;
using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Cli;

/// <summary>The options of every command that reads a handbook.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string> root = new("--root", "-r")
    {
        HelpName = "folder",
        Description = "The folder with 'statiq.json'; defaults to the nearest one upwards, or to the current folder.",
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

    private readonly Option<bool> allowOutside = new("--allow-outside")
    {
        Description = "Lets 'InputPaths', 'OutputPath' and 'ThemePaths' in 'statiq.json' lead out of the root.",
    };

    private readonly Option<bool> verbose = new("--verbose") { Description = "Prints the time of each phase and the memory used." };

    /// <summary>The themes that come with the program.</summary>
    public static ShippedThemes ShippedThemes => ShippedThemes.OfProgram;

    public SiteOptions(Command command)
    {
        settings.CompletionSources.Add(Choices.Settings);
        analyzers.CompletionSources.Add(Choices.RuleLevels);
        command.Add(root);
        command.Add(inputs);
        command.Add(output);
        command.Add(settings);
        command.Add(analyzers);
        command.Add(allowOutside);
        command.Add(verbose);
    }

    /// <summary>Whether the command line names the root.</summary>
    public bool HasTypedRoot(ParseResult parsed) => parsed.GetResult(root) is not null;

    /// <exception cref="DirectoryNotFoundException">The root does not exist.</exception>
    public SiteArguments Read(ParseResult parsed, string currentDirectory)
    {
        var rootPath = parsed.GetValue(root) is { } typed
            ? FolderOf(typed, currentDirectory)
            : SiteRoot.Find(currentDirectory) ?? currentDirectory;
        return new SiteArguments(
            rootPath,
            new ConfigOverrides
            {
                Settings = [.. parsed.GetValue(settings) ?? []],
                Analyzers = [.. parsed.GetValue(analyzers) ?? []],
                InputPaths = [.. (parsed.GetValue(inputs) ?? []).Select(path => FromRoot(path, rootPath, currentDirectory))],
                OutputPath = parsed.GetValue(output),
                AllowOutside = parsed.GetValue(allowOutside),
            },
            parsed.GetValue(verbose)
        );
    }

    /// <summary>Completes an argument with the pages of the site.</summary>
    public void CompletePages(Argument argument, Shell shell)
    {
        // Help would list the values instead of a name.
        argument.HelpName = argument.Name;
        argument.CompletionSources.Add(context =>
        {
            var site = Read(context.ParseResult, shell.CurrentDirectory);
            var paths = new PagePaths(site.Root, shell.CurrentDirectory, site.LoadConfig().Config);
            return paths.From(context.ParseResult.GetResult(argument)?.Tokens[^1].Value ?? "");
        });
    }

    private static string FolderOf(string typed, string currentDirectory)
    {
        var path = Path.GetFullPath(typed, currentDirectory);
        return Directory.Exists(path)
            ? path
            : throw new DirectoryNotFoundException(
                File.Exists(path) ? $"The root '{typed}' is a file, not a folder." : $"The folder '{typed}' does not exist."
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
internal sealed record SiteArguments(string Root, ConfigOverrides Overrides, bool Verbose)
{
    /// <summary>The settings of the site. The library has no clock, so the time of the run is filled in here.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ConfigResult LoadConfig() => SiteInput.LoadConfig(Root, Overrides, DateTimeOffset.Now);

    /// <summary>The settings and the baseline of the site.</summary>
    /// <param name="trusted">As in <see cref="SiteInput"/>.</param>
    /// <param name="head">As in <see cref="SiteInput"/>.</param>
    /// <exception cref="IOException">A file cannot be read, or git ended without an answer.</exception>
    public SiteInput LoadInput(TrustedCommit? trusted = null, HeadCommit? head = null) =>
        SiteInput.Load(Root, Overrides, DateTimeOffset.Now, trusted, head);

    /// <summary>The staged settings, and the staged baseline.</summary>
    /// <exception cref="IOException">Git ended without an answer.</exception>
    public SiteInput LoadInput(StagedChange change) => SiteInput.Load(change, Overrides, DateTimeOffset.Now);
}
