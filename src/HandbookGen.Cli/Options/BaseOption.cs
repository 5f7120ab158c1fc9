using System.CommandLine;

namespace HandbookGen.Cli;

/// <summary>The option of every command that compares the handbook with another commit.</summary>
internal sealed class BaseOption
{
    // GitLab's pipelines for merge requests: https://docs.gitlab.com/ci/variables/predefined_variables/
    private const string GitlabVariable = "CI_MERGE_REQUEST_DIFF_BASE_SHA";

    private readonly Option<string> option = new("--base")
    {
        HelpName = "commit",
        Description = "Compares the protected anchors with those of a branch, tag or commit.",
    };

    public BaseOption(Command command)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
                result.AddError("The option '--base' is empty.");
        });
        command.Add(option);
    }

    /// <summary>What was typed, or what GitLab says in a merge request; null for neither.</summary>
    public string? Read(ParseResult parsed, Shell shell) => parsed.GetValue(option) ?? shell.Variable(GitlabVariable);
}
