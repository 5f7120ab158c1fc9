using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text;
using HandbookGen.Cli.Commands;

namespace HandbookGen.Cli;

/// <summary>The list of commands, and what happens when none of them can run.</summary>
internal static class Program
{
    // A page can be named '@index.md', and '-rf' is a typo for '-r f' or '--force', not two options.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    // SIGXFSZ of Linux and macOS.
    private const PosixSignal FileSizeExceeded = (PosixSignal)25;

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
        // Unhandled, it ends the program without a word; handled, the write fails like one on a full disk. The runtime may ask for the
        // handler when the program has already said so and ends, so it is never taken back.
        var fileSizeHandler = OperatingSystem.IsWindows()
            ? null
            : PosixSignalRegistration.Create(FileSizeExceeded, context => context.Cancel = true);
        // An exception on a thread of its own never reaches Run.
        AppDomain.CurrentDomain.UnhandledException += (_, fault) =>
        {
            shell.Error.WriteLine(Bug.Sentence((Exception)fault.ExceptionObject, args));
            Environment.Exit(ExitCode.Bug);
        };
        var code = Run(args, shell);
        GC.KeepAlive(fileSizeHandler);
        return code;
    }

    /// <summary>Runs one command line; uses neither the console nor the current directory of the process.</summary>
    public static int Run(string[] args, Shell shell) => Run(args, shell, Invoke);

    /// <param name="invoke">Parses the command line and runs it.</param>
    internal static int Run(string[] args, Shell shell, Func<string[], Shell, int> invoke)
    {
        try
        {
            var code = invoke(args, shell);
            shell.Output.Flush();
            return code;
        }
        catch (Exception e) when (MachineFault.In(e) is { } sentence)
        {
            shell.Error.WriteLine($"handbookgen: {sentence}");
            return ExitCode.CouldNotRun;
        }
        // Not even a bug ends in a stack trace.
        catch (Exception e)
        {
            shell.Error.WriteLine(Bug.Sentence(e, args));
            return ExitCode.Bug;
        }
    }

    /// <summary>Parses a command line and runs it; a mistake in it is reported.</summary>
    internal static int Invoke(string[] args, Shell shell)
    {
        var root = Commands(shell);
        if (CompleteDirective.IsIn(args))
            return CompleteDirective.Run(args, root, Parsing, shell.Output);
        var parsed = root.Parse(ArgumentOrder.CommandFirst(args, root), Parsing);
        return UsageErrors.Report(parsed, shell.Error)
            ?? parsed.Invoke(
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
    internal static DocumentedCommand Commands(Shell shell)
    {
        var root = new DocumentedCommand(
            "handbookgen",
            "Checks a handbook and builds its website. Without a command, it runs 'build'.",
            new Example("handbookgen", "builds the handbook in the current folder into 'output'"),
            new Example("handbookgen check -r docs", "checks the handbook in 'docs' and writes nothing"),
            new Example("handbookgen build --help", "shows the options of a command")
        )
        {
            HelpText.HelpOption(),
            HelpText.VersionOption(),
            InitCommand.Create(shell),
            BuildCommand.Create(shell),
            PreviewCommand.Create(shell),
            ServeCommand.Create(shell),
            CheckCommand.Create(shell),
            ReviewCommand.Create(shell),
            AnchorsCommand.Create(shell),
            BaselineCommand.Create(shell),
            VerifyCommand.Create(shell),
            FixCommand.Create(shell),
            MoveCommand.Create(shell),
            ExplainCommand.Create(shell),
            CampaignsCommand.Create(shell),
            NewCommand.Create(shell),
            ImportCommand.Create(shell),
            ConfigCommand.Create(shell),
            ThemeCommand.Create(shell),
            DoctorCommand.Create(shell),
            CompletionCommand.Create(shell),
        };
        root.Add(HelpCommand.Create(shell, root));
        return root;
    }
}
