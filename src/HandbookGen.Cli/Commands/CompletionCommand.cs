using System.CommandLine;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen completion</c>.</summary>
internal static class CompletionCommand
{
    // The shells and the resources with their scripts.
    private static readonly (string Shell, string Script)[] Scripts =
    [
        ("bash", "handbookgen.bash"),
        ("zsh", "handbookgen.zsh"),
        ("fish", "handbookgen.fish"),
        ("pwsh", "handbookgen.ps1"),
    ];

    private static IEnumerable<string> Shells => Scripts.Select(script => script.Shell);

    public static Command Create(Shell shell)
    {
        var name = new Argument<string>("shell")
        {
            HelpName = "shell",
            Description = $"The shell to complete in: {string.Join(", ", Shells)}.",
        };
        name.CompletionSources.Add([.. Shells]);
        var command = new DocumentedCommand(
            "completion",
            "Prints a script that completes commands, options, rules and pages in a shell.",
            new Example("source <(handbookgen completion bash)", "completes in this bash; put the line into '~/.bashrc' for all others"),
            new Example("source <(handbookgen completion zsh)", "the same for zsh, in '~/.zshrc' after 'compinit'"),
            new Example(
                "handbookgen completion fish > ~/.config/fish/completions/handbookgen.fish",
                "completes in every fish that is started from now on"
            ),
            new Example(
                "handbookgen completion pwsh | Out-String | Invoke-Expression",
                "completes in this PowerShell; put the line into '$PROFILE' for all others"
            )
        )
        {
            name,
        };
        command.SetAction(parsed => Print(parsed.GetValue(name)!, shell));
        return command;
    }

    private static int Print(string name, Shell shell)
    {
        if (Scripts.FirstOrDefault(each => each.Shell == name).Script is not { } script)
            return UsageErrors.Write(
                $"There is no completion for '{name}'.",
                NearestName.Of(name, Shells) is { } near ? $"Did you mean '{near}'?" : $"Use one of {string.Join(", ", Shells)}.",
                shell.Error
            );
        using var text = new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream(script)!);
        shell.Output.Write(text.ReadToEnd().ReplaceLineEndings("\n"));
        return ExitCode.Clean;
    }
}
