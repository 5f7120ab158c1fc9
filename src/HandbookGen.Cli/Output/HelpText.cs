using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HandbookGen.Cli;

/// <summary>A command line to copy, and what it does.</summary>
internal sealed record Example(string Line, string Does);

/// <summary>A command whose help ends with examples.</summary>
internal sealed class DocumentedCommand(string name, string description, params Example[] examples) : Command(name, description)
{
    public Example[] Examples { get; } = examples;
}

/// <summary><c>--help</c> and <c>--version</c>.</summary>
internal static class HelpText
{
    // Fixed, so that help is the same on a terminal, in a pipe and in a test.
    private const int Width = 100;

    public static Option HelpOption()
    {
        var option = new HelpOption { Description = "Shows this help." };
        option.Action = new HelpThenExamples((HelpAction)option.Action!);
        return option;
    }

    public static Option VersionOption() =>
        new VersionOption { Description = "Shows the version and its commit.", Action = new PrintVersion() };

    private sealed class HelpThenExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            help.MaxWidth = Width;
            help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is not DocumentedCommand { Examples: { Length: > 0 } examples })
                return ExitCode.Clean;
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  {example.Line}");
                output.WriteLine($"      {example.Does}");
            }

            return ExitCode.Clean;
        }
    }

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"handbookgen {ProgramVersion.Full}");
            return ExitCode.Clean;
        }
    }
}
