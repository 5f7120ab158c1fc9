using System.CommandLine;

namespace HandbookGen.Cli;

/// <summary>The option <c>--dry-run</c> of every command that changes a handbook.</summary>
internal sealed class DryRunOption
{
    private readonly Option<bool> option = new("--dry-run")
    {
        Description = "Prints the changes as a patch for 'git apply' and writes nothing.",
    };

    private readonly Option<bool> former = new("--diff") { Hidden = true };

    /// <param name="hadDiff">Whether the option was called <c>--diff</c> in the last release.</param>
    public DryRunOption(Command command, bool hadDiff = false)
    {
        command.Add(option);
        if (hadDiff)
            command.Add(former);
    }

    /// <summary>Whether to print a patch instead of writing files.</summary>
    public bool Read(ParseResult parsed, Shell shell)
    {
        if (!parsed.GetValue(former))
            return parsed.GetValue(option);
        shell.Error.WriteLine("handbookgen: '--diff' is now called '--dry-run'; the next release only knows the new name.");
        return true;
    }
}
