using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli;

/// <summary>Reports what is wrong with a command line.</summary>
internal static class UsageErrors
{
    /// <summary>The exit code if the command line cannot run, after saying why; null if it can.</summary>
    public static int? Report(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        // Help for a command that does not exist would be help for another one.
        if (parsed.UnmatchedTokens is [not ['-', ..] and var word, ..] && command.Subcommands.Count > 0)
            return WriteUnknown(word, command, error);
        if (UnknownOption(parsed) is { } unknown)
            return WriteUnknown(unknown, command, error);
        if (Empty(parsed) is { } empty)
            return Write(empty, SeeHelp(command), error);
        if (parsed.Action is not ParseErrorAction)
            return null;
        if (NeedsCommand(parsed))
            return Write($"'{FullName(command)}' needs a command.", Example(command) ?? SeeHelp(command), error);
        // Everything after an unknown word is also unknown.
        if (parsed.UnmatchedTokens is [var first, ..])
            return WriteUnknown(first, command, error);
        var (message, help) = Describe(parsed.Errors[0], parsed.CommandResult);
        return Write(message, help ?? SeeHelp(command), error);
    }

    /// <param name="word">A command, an option or an argument that does not exist.</param>
    /// <returns>Always <see cref="ExitCode.BadUsage"/>.</returns>
    public static int WriteUnknown(string word, Command command, TextWriter error)
    {
        var (message, help) = Unknown(word, command);
        return Write(message, help ?? SeeHelp(command), error);
    }

    /// <returns>Always <see cref="ExitCode.BadUsage"/>.</returns>
    public static int Write(string message, string help, TextWriter error)
    {
        error.WriteLine($"handbookgen: {VisibleText.Of(message)}");
        error.WriteLine($"  help: {VisibleText.Of(help)}");
        return ExitCode.BadUsage;
    }

    // Also with options, which belong to the command that is missing: '-r docs anchors'.
    private static bool NeedsCommand(ParseResult parsed) =>
        parsed.CommandResult.Command is { Subcommands: { Count: > 0 } commands }
        && (
            parsed.UnmatchedTokens is []
            || (parsed.UnmatchedTokens is [['-', ..] and var option, ..] && commands.SelectMany(OptionNames).Contains(option))
        );

    // An unset variable in a script is not a name or a folder.
    private static string? Empty(ParseResult parsed) =>
        parsed
            .CommandResult.Children.Select(child =>
                child switch
                {
                    OptionResult { Tokens: [{ Value: "" }], Option.ValueType: var type } option when type == typeof(string) =>
                        $"Option '{Typed(option)}' is empty.",
                    ArgumentResult { Argument.Name: var name } argument when argument.Tokens.Any(token => token.Value.Length == 0) =>
                        $"The argument <{name}> is empty.",
                    _ => null,
                }
            )
            .FirstOrDefault(message => message is not null);

    // The parser takes an option that it does not know for an argument.
    private static string? UnknownOption(ParseResult parsed)
    {
        var before = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).ToList();
        return parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Where(token => token.Value is ['-', _, ..] && !token.Value.Any(char.IsWhiteSpace) && before.Contains(token))
            .Select(token => token.Value)
            .FirstOrDefault();
    }

    private static (string Message, string? Help) Unknown(string word, Command command)
    {
        if (!word.StartsWith('-'))
        {
            // 'version' is near '--version'.
            var names = command.Subcommands.Select(subcommand => subcommand.Name).Concat(OptionNames(command));
            return command.Subcommands.Count == 0
                ? ($"Unexpected argument '{word}' for '{FullName(command)}'.", Quotes(word, command))
                : ($"Unknown command '{FullName(command)} {word}'.", DidYouMean(NearestName.Of(word, names)));
        }

        var name = word.Split('=', ':')[0];
        return ($"Unknown option '{name}' for '{FullName(command)}'.", DidYouMean(NearestName.Of(name, OptionNames(command))));
    }

    private static (string Message, string? Help) Describe(ParseError error, CommandResult result) =>
        error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0, IdentifierToken: null } option => (
                $"'{FullName(result.Command)}' needs the option '{option.Option.Name}'.",
                Example(result.Command)
            ),
            OptionResult { Tokens.Count: 0 } option => ($"Option '{Typed(option)}' needs a value.", null),
            OptionResult { Tokens.Count: > 1 } option => ($"Option '{Typed(option)}' is set more than once.", "Keep one of them."),
            ArgumentResult { Tokens.Count: 0 } => (
                $"'{FullName(result.Command)}' needs {Arguments(result.Command)}.",
                Example(result.Command)
            ),
            _ => (error.Message, null),
        };

    private static string Arguments(Command command) =>
        string.Join(
            " and ",
            command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0).Select(argument => $"<{argument.Name}>")
        );

    private static string? Example(Command command) =>
        command is DocumentedCommand { Examples: [var example, ..] } ? $"For example, run '{example.Line}'." : null;

    // 'new page Office Hours'
    private static string? Quotes(string word, Command command) =>
        command.Arguments is [{ Name: "title" or "name" }] ? $"Quote an argument with spaces, such as \"... {word}\"." : null;

    private static string Typed(OptionResult option) => option.IdentifierToken?.Value ?? option.Option.Name;

    private static string SeeHelp(Command command) => $"Run '{FullName(command)} --help' to see how to use it.";

    private static string? DidYouMean(string? name) => name is null ? null : $"Did you mean '{name}'?";

    private static IEnumerable<string> OptionNames(Command command) =>
        Line(command)
            .SelectMany(each => each.Options.Where(option => !option.Hidden && (each == command || option.Recursive)))
            .SelectMany(option => option.Aliases.Prepend(option.Name));

    private static string FullName(Command command) => string.Join(' ', Line(command).Select(each => each.Name).Reverse());

    // The command and its parents, innermost first.
    private static IEnumerable<Command> Line(Command command)
    {
        for (var each = command; each is not null; each = each.Parents.OfType<Command>().FirstOrDefault())
            yield return each;
    }
}
