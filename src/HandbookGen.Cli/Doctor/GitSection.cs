using System.Collections.Immutable;
using HandbookGen.Cli.Reporters;
using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Cli;

/// <summary>The repository, and what of the program works with it.</summary>
internal static class GitSection
{
    public static DoctorSection Of(GitState git, SiteConfig config)
    {
        ImmutableArray<ImmutableArray<string>> features =
        [
            ["history", History(git, config)],
            ["comparing", Obstacle(git) is { } reason ? $"'--base', '--changed' and '--staged' do not work, because {reason}" : "possible"],
        ];
        return new DoctorSection("Git", git.Repository is { } repository ? [.. Rows(repository), .. features] : features);
    }

    /// <summary>What should be done about the repository.</summary>
    public static IEnumerable<DoctorProblem> Problems(GitState git)
    {
        if (git.Version is null)
            yield return Advice("'git' cannot be started.", "Install git, or add its folder to PATH.");
        if (git.Refusal is { } refusal)
            yield return Advice(
                $"git does not read the repository: {refusal}.",
                "Do what git says; 'git status' in the root shows it in full."
            );
        if (git.Repository is { IsShallow: true })
            yield return Advice(
                "The clone is shallow, so git does not know when older pages were changed.",
                "Run 'git fetch --unshallow'; in GitLab CI set 'GIT_DEPTH: \"0\"', in GitHub Actions 'fetch-depth: 0'."
            );
    }

    private static IEnumerable<ImmutableArray<string>> Rows(GitRepository repository) =>
        [
            ["work tree", repository.WorkTree],
            ["branch", repository.Branch ?? "none; HEAD is a commit"],
            [
                "commit",
                repository.Commit is { } commit
                    ? $"{commit}, "
                        + $"{Totals.Count(repository.Commits, "commit", "commits")}{(repository.IsShallow ? " in a shallow clone" : "")}"
                    : "none yet",
            ],
        ];

    private static string History(GitState git, SiteConfig config) =>
        !config.PageHistory ? "turned off by 'PageHistory'"
        : Obstacle(git) is { } reason ? $"not shown, because {reason}"
        : git.Repository is { IsShallow: true } ? "incomplete, because the clone is shallow"
        : "shown on pages";

    private static string? Obstacle(GitState git) =>
        git switch
        {
            { Version: null } => "git is not installed",
            { Refusal: not null } => "git does not read the repository",
            { Repository: null } => "the root is not in a git work tree",
            { Repository.Commit: null } => "nothing is committed yet",
            _ => null,
        };

    private static DoctorProblem Advice(string line, string help) => new(line, help, ExitCode.Clean);
}
