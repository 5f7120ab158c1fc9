using Spectre.Console;

namespace HandbookGen.Cli;

/// <summary>Where the program was started: what it prints to, and the folder that relative paths begin at.</summary>
/// <param name="Output">Diagnostics and results.</param>
/// <param name="Error">What keeps the program from running, and timings.</param>
/// <param name="CurrentDirectory">A full path.</param>
/// <param name="Colours">Whether <paramref name="Output"/> shows colours.</param>
/// <param name="Terminal">Shows the progress line; null where nobody watches.</param>
/// <param name="Variables">Looks up a variable of the environment; null for an environment without any.</param>
internal sealed record Shell(
    TextWriter Output,
    TextWriter Error,
    string CurrentDirectory,
    bool Colours = false,
    IAnsiConsole? Terminal = null,
    Func<string, string?>? Variables = null
)
{
    /// <summary>Whether GitHub Actions reads the output, and obeys lines that look like its commands.</summary>
    public bool IsGithubActions => Variable("GITHUB_ACTIONS") == "true";

    /// <summary>A variable of the environment; null when it is not set or empty.</summary>
    public string? Variable(string name) => Variables?.Invoke(name) is { Length: > 0 } value ? value : null;

    /// <summary>The shell of this process. Colours and progress are for terminals, and not for CI, which keeps what it is sent.</summary>
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

    // https://no-color.org: present and not empty, whatever its value.
    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    // Asking also switches old Windows consoles to ANSI.
    private static bool SupportsAnsi(TextWriter output) => OnTerminal(output).Profile.Capabilities.Ansi;

    private static IAnsiConsole OnTerminal(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Interactive = InteractionSupport.Yes });
}
