using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using HandbookGen.Validation;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen help</c>.</summary>
internal static class HelpCommand
{
    /// <param name="root">The command that contains all others.</param>
    public static Command Create(Shell shell, Command root)
    {
        var names = new Argument<string[]>("command")
        {
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = "command",
            Description = "The command to show, such as check or anchors lock. Shows all commands if omitted.",
        };
        names.CompletionSources.Add(context => Below(context.ParseResult.GetResult(names)!, root));
        var command = new DocumentedCommand(
            "help",
            "Shows all commands, or the options and examples of one.",
            new Example("handbookgen help", "shows the same as 'handbookgen --help'"),
            new Example("handbookgen help anchors lock", "shows the same as 'handbookgen anchors lock --help'")
        )
        {
            names,
        };
        command.SetAction(parsed => Show(parsed.GetValue(names) ?? [], root, shell));
        return command;
    }

    // The commands that the last word can become, behind those before it.
    private static IEnumerable<CompletionItem> Below(ArgumentResult typed, Command root)
    {
        var command = root;
        foreach (var token in typed.Tokens.SkipLast(1))
        {
            if (command.Subcommands.FirstOrDefault(each => each.Name == token.Value) is not { } found)
                return [];
            command = found;
        }

        return command.Subcommands.Select(each => new CompletionItem(each.Name, documentation: each.Description));
    }

    private static int Show(string[] names, Command root, Shell shell)
    {
        var command = root;
        foreach (var name in names)
        {
            if (RuleCatalog.Find(name) is not null && command == root)
                return UsageErrors.Write($"'{name}' is a rule, not a command.", $"Run 'handbookgen explain {name}'.", shell.Error);
            if (command.Subcommands.FirstOrDefault(each => each.Name == name) is not { } found)
                return UsageErrors.WriteUnknown(name, command, shell.Error);
            command = found;
        }

        return Program.Invoke([.. names, "--help"], shell);
    }
}
