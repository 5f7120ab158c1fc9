using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using HandbookGen.Cli.Commands;

namespace HandbookGen.Cli;

/// <summary>The list of commands, and what happens when none of them can run.</summary>
internal static class Program
{
    // A page can be named '@index.md', and '-rf' is a typo for '-r f' or '--force', not two options.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    // In bytes; a first run can print thousands of findings.
    private const int OutputBuffer = 64 * 1024;

    public static int Main(string[] args)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = utf8;
        using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
        using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, OutputBuffer);
        var shell = Shell.OfProcess(output, error);
        Console.CancelKeyPress += (_, _) =>
        {
            // The progress line hides the cursor.
            shell.Terminal?.Cursor.Show(true);
            Environment.Exit(ExitCode.Interrupted);
        };
        return Run(args, shell);
    }

    /// <summary>Runs one command line; uses neither the console nor the current directory of the process.</summary>
    public static int Run(string[] args, Shell shell)
    {
        try
        {
            var code = Invoke(args, shell);
            shell.Output.Flush();
            return code;
        }
        catch (Exception e) when (MachineFault.In(e) is { } sentence)
        {
            shell.Error.WriteLine($"handbookgen: {sentence}");
            return ExitCode.CouldNotRun;
        }
    }

    private static int Invoke(string[] args, Shell shell)
    {
        var parsed = Commands(shell).Parse(WithCommand(args), Parsing);
        return parsed.Action is ParseErrorAction
            ? UsageErrors.Write(parsed, shell.Error)
            : parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = shell.Output,
                    Error = shell.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                }
            );
    }

    // Not a RootCommand, which is named after the executable; that is 'dotnet' or the test host at times.
    private static DocumentedCommand Commands(Shell shell) =>
        new(
            "handbookgen",
            "Checks a handbook and builds its website. Without a command, it runs 'build'.",
            new Example("handbookgen", "builds the handbook in the current folder into 'output'"),
            new Example("handbookgen check -r docs", "checks the handbook in 'docs' and writes nothing"),
            new Example("handbookgen build --help", "shows the options of a command")
        )
        {
            HelpText.HelpOption(),
            HelpText.VersionOption(),
            BuildCommand.Create(shell),
            CheckCommand.Create(shell),
            AnchorsCommand.Create(shell),
            BaselineCommand.Create(shell),
            FixCommand.Create(shell),
            MoveCommand.Create(shell),
            ExplainCommand.Create(shell),
            CampaignsCommand.Create(shell),
            NewCommand.Create(shell),
            ImportCommand.Create(shell),
            ConfigCommand.Create(shell),
        };

    // Almost everyone wants 'build'; only help and the version belong to no command.
    private static string[] WithCommand(string[] args) =>
        args is ["-h" or "--help" or "-?" or "/h" or "/?" or "--version", ..] or [not ['-', ..], ..] ? args : ["build", .. args];
}
