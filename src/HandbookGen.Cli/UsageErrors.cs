using System.CommandLine;
using System.CommandLine.Parsing;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli;

/// <summary>Reports what is wrong with a command line.</summary>
internal static class UsageErrors
{
    /// <returns>Always <see cref="ExitCode.BadUsage"/>.</returns>
    public static int Write(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        // Everything after an unknown word is also unknown.
        var (message, help) = parsed.UnmatchedTokens is [var first, ..] ? Unknown(first, command) : Describe(parsed.Errors[0], command);
        error.WriteLine($"handbookgen: {message}");
        error.WriteLine($"  help: {help ?? $"Run '{FullName(command)} --help' to see how to use it."}");
        return ExitCode.BadUsage;
    }

    private static (string Message, string? Help) Unknown(string word, Command command)
    {
        if (!word.StartsWith('-'))
        {
            var commands = command.Subcommands.Select(subcommand => subcommand.Name);
            return command.Subcommands.Count == 0
                ? ($"Unexpected argument '{word}' for '{FullName(command)}'.", null)
                : ($"Unknown command '{FullName(command)} {word}'.", DidYouMean(NearestName.Of(word, commands)));
        }

        var name = word.Split('=', ':')[0];
        return ($"Unknown option '{name}' for '{FullName(command)}'.", DidYouMean(NearestName.Of(name, OptionNames(command))));
    }

    private static (string Message, string? Help) Describe(ParseError error, Command command) =>
        error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option => ($"Option '{Typed(option)}' needs a value.", null),
            OptionResult { Tokens.Count: > 1 } option => ($"Option '{Typed(option)}' is set more than once.", "Keep one of them."),
            CommandResult when command.Subcommands.Count > 0 => (
                $"'{FullName(command)}' needs a command.",
                $"For example, run '{FullName(command)} {command.Subcommands[0].Name}'."
            ),
            _ => (error.Message, null),
        };

    private static string Typed(OptionResult option) => option.IdentifierToken?.Value ?? option.Option.Name;

    private static string? DidYouMean(string? name) => name is null ? null : $"Did you mean '{name}'?";

    private static IEnumerable<string> OptionNames(Command command) =>
        Line(command)
            .SelectMany(each => each.Options.Where(option => each == command || option.Recursive))
            .SelectMany(option => option.Aliases.Prepend(option.Name));

    private static string FullName(Command command) => string.Join(' ', Line(command).Select(each => each.Name).Reverse());

    // The command and its parents, innermost first.
    private static IEnumerable<Command> Line(Command command)
    {
        for (var each = command; each is not null; each = each.Parents.OfType<Command>().FirstOrDefault())
            yield return each;
    }
}
