using System.CommandLine;

namespace HandbookGen.Cli;

/// <summary>The options of every command that creates a page.</summary>
internal sealed class NewOptions
{
    private readonly Option<string> to = new("--to")
    {
        HelpName = "folder",
        Description = "The folder of the new page; defaults to the folder of the other pages of its kind.",
    };

    private readonly SiteOptions site;
    private readonly DryRunOption dryRun;

    public NewOptions(Command command)
    {
        command.Add(to);
        site = new SiteOptions(command);
        dryRun = new DryRunOption(command);
    }

    public static Option<string> Dri(bool isRequired) =>
        new("--dri")
        {
            HelpName = "person",
            Description = "The responsible person: an @handle, slug or name from the people data.",
            Required = isRequired,
        };

    /// <exception cref="DirectoryNotFoundException">The root does not exist.</exception>
    public NewArguments Read(ParseResult parsed, Shell shell) =>
        new(site.Read(parsed, shell.CurrentDirectory), parsed.GetValue(to), dryRun.Read(parsed, shell));
}

/// <summary>What was typed.</summary>
/// <param name="To">The folder; null for the folder of the other pages of its kind.</param>
/// <param name="IsDryRun">Whether to print a patch instead of writing files.</param>
internal sealed record NewArguments(SiteArguments Site, string? To, bool IsDryRun);
