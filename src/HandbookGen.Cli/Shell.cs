using Spectre.Console;

namespace HandbookGen.Cli;

/// <summary>The environment of a run: its output streams, current folder, terminal and environment variables.</summary>
/// <param name="Output">Diagnostics and results.</param>
/// <param name="Error">Reasons why the program cannot run, and timings.</param>
/// <param name="CurrentDirectory">A full path.</param>
/// <param name="Colours">Whether <paramref name="Output"/> shows colours.</param>
/// <param name="Terminal">Shows the progress line; null if the output is not interactive.</param>
/// <param name="Variables">Looks up an environment variable; null if there are none.</param>
internal sealed record Shell(
    TextWriter Output,
    TextWriter Error,
    string CurrentDirectory,
    bool Colours = false,
    IAnsiConsole? Terminal = null,
    Func<string, string?>? Variables = null
)
{
    /// <summary>Whether GitHub Actions reads the output and runs lines that look like workflow commands.</summary>
    public bool IsGithubActions => Variable("GITHUB_ACTIONS") == "true";

    /// <summary>An environment variable; null if it is unset or empty.</summary>
    public string? Variable(string name) => Variables?.Invoke(name) is { Length: > 0 } value ? value : null;

    /// <summary>The shell of this process. Colours and progress are for terminals, not for CI, which stores its output in logs.</summary>
    public static Shell OfProcess(TextWriter output, TextWriter error)
    {
        var watched = !IsSet("CI") && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Shell(
            output,
            error,
            Environment.CurrentDirectory,
            Colours: watched && !Console.IsOutputRedirected && !IsSet("NO_COLOR") && SupportsAnsi(output),
            Terminal: watched && !Console.IsErrorRedirected ? OnTerminal(Console.Error) : null,
            Variables: Environment.GetEnvironmentVariable
        );
    }

    // https://no-color.org: set and not empty, whatever its value.
    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    // Reading the capability also switches old Windows consoles to ANSI.
    private static bool SupportsAnsi(TextWriter output) => OnTerminal(output).Profile.Capabilities.Ansi;

    private static IAnsiConsole OnTerminal(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Interactive = InteractionSupport.Yes });
}
