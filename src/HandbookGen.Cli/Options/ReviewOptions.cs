using System.CommandLine;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli;

/// <summary>The options of <c>review</c>.</summary>
internal sealed class ReviewOptions
{
    /// <summary>The folder of a review, relative to the root.</summary>
    public const string Folder = "review";

    // Set in the workflows of pull requests: https://docs.github.com/en/actions/reference/workflows-and-actions/variables
    private const string GithubVariable = "GITHUB_BASE_REF";

    private readonly BaseOption baseCommit;
    private readonly UntrustedOption untrusted;

    private readonly Option<string> head = new("--head")
    {
        HelpName = "commit",
        Description = "A branch, tag or commit to review instead of the files on disk.",
    };

    private readonly Option<string> preview = new("--preview-url")
    {
        HelpName = "url",
        Description = "Where the new site can be seen; pages and comments link to it.",
    };

    private readonly Option<string> reviewUrl = new("--review-url")
    {
        HelpName = "url",
        Description = "Where the folder of the review can be seen; the comment links to it.",
    };

    private readonly Option<string> failOn = new("--fail-on")
    {
        HelpName = "level",
        Description = "The lowest level of a new finding that ends the run with exit code 1: error, warning or none.",
    };

    private readonly Option<string> post = new("--post")
    {
        HelpName = "forge",
        Description = "Also comments on the merge request of this CI job: gitlab or github.",
    };

    public ReviewOptions(Command command)
    {
        post.AcceptOnlyFromAmong("gitlab", "github");
        baseCommit = new BaseOption(command);
        untrusted = new UntrustedOption(command);
        preview.Validators.Add(result => CheckUrl(result, "preview"));
        reviewUrl.Validators.Add(result => CheckUrl(result, "review"));
        failOn.AcceptOnlyFromAmong("error", "warning", "none");
        command.Add(head);
        command.Add(preview);
        command.Add(reviewUrl);
        command.Add(failOn);
        command.Add(post);
    }

    public (ReviewArguments? Arguments, UsageMistake? Mistake) Read(ParseResult parsed, Shell shell)
    {
        var ofGithub = shell.Variable(GithubVariable) is { } branch ? "origin/" + branch : null;
        var name = baseCommit.Read(parsed, shell) ?? ofGithub;
        if (name is null)
            return (null, new UsageMistake("There is no commit to compare with.", "Name one with '--base', such as '--base origin/main'."));
        return (
            new ReviewArguments(
                name,
                parsed.GetValue(head),
                untrusted.Read(parsed),
                baseCommit.ReadTyped(parsed) ?? ofGithub,
                parsed.GetValue(preview),
                parsed.GetValue(reviewUrl),
                parsed.GetValue(failOn) switch
                {
                    "error" => Severity.Error,
                    "warning" => Severity.Warning,
                    "none" => Severity.None,
                    _ => null,
                },
                parsed.GetValue(post) switch
                {
                    "gitlab" => ReviewForge.Gitlab,
                    "github" => ReviewForge.Github,
                    _ => null,
                }
            ),
            null
        );
    }

    private static void CheckUrl(System.CommandLine.Parsing.OptionResult result, string what)
    {
        foreach (var token in result.Tokens)
        {
            if (!Uri.TryCreate(token.Value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
                result.AddError($"The {what} URL '{token.Value}' does not begin with 'https://'.");
        }
    }
}

/// <summary>What was typed.</summary>
/// <param name="Base">The commit to compare with.</param>
/// <param name="Head">The commit to review; null for the files on disk.</param>
/// <param name="IsUntrusted">Whether the settings and the theme of the change are not used.</param>
/// <param name="Trusted">The commit that they are read from then; null for none.</param>
/// <param name="PreviewUrl">Where the new site can be seen; null for nowhere.</param>
/// <param name="ReviewUrl">Where the review can be seen; null for nowhere.</param>
/// <param name="FailOn">The lowest level of a new finding that fails the run; null for none.</param>
/// <param name="Post">Where to comment; null for nowhere.</param>
internal sealed record ReviewArguments(
    string Base,
    string? Head,
    bool IsUntrusted,
    string? Trusted,
    string? PreviewUrl,
    string? ReviewUrl,
    Severity? FailOn,
    ReviewForge? Post
);
