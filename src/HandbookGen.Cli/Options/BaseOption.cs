using System.CommandLine;

namespace HandbookGen.Cli;

/// <summary>The option of every command that compares the handbook with another commit.</summary>
internal sealed class BaseOption
{
    // Set in GitLab's merge request pipelines: https://docs.gitlab.com/ci/variables/predefined_variables/
    private const string GitlabVariable = "CI_MERGE_REQUEST_DIFF_BASE_SHA";

    private readonly Option<string> option = new("--base")
    {
        HelpName = "commit",
        Description = "A branch, tag or commit to compare the handbook with.",
    };

    /// <param name="description">Replaces the description, for a command that compares nothing.</param>
    public BaseOption(Command command, string? description = null)
    {
        option.Description = description ?? option.Description;
        command.Add(option);
    }

    /// <summary>Whether the command line names a commit.</summary>
    public bool IsTyped(ParseResult parsed) => parsed.GetResult(option) is not null;

    /// <summary>
    /// The commit that was typed; null for none. Only this one can be trusted: the author of a change chooses where it begins.
    /// </summary>
    public string? ReadTyped(ParseResult parsed) => parsed.GetValue(option);

    /// <summary>The commit that was typed, or else the one that GitLab sets for a merge request; null for neither.</summary>
    public string? Read(ParseResult parsed, Shell shell) => parsed.GetValue(option) ?? shell.Variable(GitlabVariable);
}
