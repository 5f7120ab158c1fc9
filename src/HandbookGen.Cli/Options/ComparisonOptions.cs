using System.CommandLine;

namespace HandbookGen.Cli;

/// <summary>The options of <c>check</c> that decide what the handbook is compared with, and which of its findings are new.</summary>
internal sealed class ComparisonOptions
{
    private readonly Option<bool> changed = new("--changed")
    {
        Description = "Reports only findings that the commit of '--base' or, without it, the last commit does not have.",
    };

    private readonly Option<bool> staged = new("--staged")
    {
        Description = "Checks what is staged in git, not the files on disk, and reports only findings that the last commit does not have.",
    };

    private readonly BaseOption baseCommit;
    private readonly UntrustedOption untrusted;

    public ComparisonOptions(Command command)
    {
        baseCommit = new BaseOption(command);
        untrusted = new UntrustedOption(command);
        command.Add(changed);
        command.Add(staged);
    }

    /// <summary>The options, or why they cannot be combined.</summary>
    /// <param name="hasFiles">Whether the command line names files.</param>
    public (Comparison? Comparison, UsageMistake? Mistake) Read(ParseResult parsed, bool hasFiles, Shell shell)
    {
        var onlyChanged = parsed.GetValue(changed);
        if (!parsed.GetValue(staged))
        {
            var name = baseCommit.Read(parsed, shell);
            return (
                new Comparison(name ?? (onlyChanged ? "HEAD" : null), onlyChanged, IsStaged: false)
                {
                    IsUntrusted = untrusted.Read(parsed),
                    Trusted = baseCommit.ReadTyped(parsed),
                },
                null
            );
        }

        var other =
            untrusted.Read(parsed) ? "'--untrusted'"
            : onlyChanged ? "'--changed'"
            : baseCommit.IsTyped(parsed) ? "'--base'"
            : hasFiles ? "file names"
            : null;
        return other is null
            ? (new Comparison(null, OnlyChanged: true, IsStaged: true), null)
            : (
                null,
                new UsageMistake(
                    $"'--staged' cannot be combined with {other}.",
                    "It compares everything that is staged with the last commit. Leave out one of the two."
                )
            );
    }
}

/// <summary>What was typed.</summary>
/// <param name="Base">The commit to compare the files on disk with; null for none.</param>
/// <param name="OnlyChanged">Whether only findings are reported that the commit does not have.</param>
/// <param name="IsStaged">Whether the files are those of git's index, compared with the last commit.</param>
internal sealed record Comparison(string? Base, bool OnlyChanged, bool IsStaged)
{
    /// <summary>Whether the settings and the theme on disk are not used.</summary>
    public bool IsUntrusted { get; init; }

    /// <summary>The commit that they are read from then; null for none. A commit that is not typed is never trusted.</summary>
    public string? Trusted { get; init; }
}
