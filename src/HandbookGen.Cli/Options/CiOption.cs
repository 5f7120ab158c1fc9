using System.CommandLine;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Adopting;

namespace HandbookGen.Cli;

/// <summary>The option <c>--ci</c> of <c>init</c>.</summary>
internal sealed class CiOption
{
    private const string None = "none";
    private static readonly string[] Names = ["gitlab", "github", None];

    private readonly Option<string> option = new("--ci")
    {
        HelpName = "system",
        Description = "The CI system to write a file for: gitlab, github or none; defaults to that of the git remote.",
    };

    public CiOption(Command command)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !Names.Contains(name, StringComparer.Ordinal))
                result.AddError(
                    $"Unknown CI system '{name}'; "
                        + (NearestName.Of(name, Names) is { } near ? $"did you mean '{near}'?" : "use gitlab, github or none.")
                );
        });
        command.Add(option);
    }

    /// <returns>Whether the option was typed, and the system; null for <c>none</c>.</returns>
    public (bool IsTyped, Forge? Forge) Read(ParseResult parsed) =>
        parsed.GetValue(option) switch
        {
            null => (false, null),
            "gitlab" => (true, Forge.GitLab),
            "github" => (true, Forge.GitHub),
            _ => (true, null),
        };
}
