using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace HandbookGen.Cli;

/// <summary>Completes a command line: commands, options, and the values that an option or argument has in its completion sources.</summary>
internal static class Completer
{
    /// <summary>
    /// What the last word can become, in the order of the help. Of a value such as <c>broken-link=Warning</c>, only the part up to the
    /// next <c>=</c> is offered.
    /// </summary>
    /// <param name="words">Without the program; the last one is being typed and may be empty.</param>
    /// <param name="root">The command that contains all others.</param>
    public static IEnumerable<CompletionItem> Of(ImmutableArray<string> words, Command root, ParserConfiguration parsing)
    {
        var typed = words[^1];
        return Candidates(words, typed, root, root.Parse(ArgumentOrder.CommandFirst([.. words], root), parsing))
            .Where(item => item.Label.StartsWith(typed, StringComparison.Ordinal))
            .DistinctBy(item => item.Label);
    }

    private static IEnumerable<CompletionItem> Candidates(ImmutableArray<string> words, string typed, Command root, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (words[..^1].Contains("--"))
            return Arguments(typed, parsed);
        if (words is [.., var name, _] && Find(name, command, root) is { Arity.MinimumNumberOfValues: > 0 } option)
            return Values(option, "", typed, parsed);
        if (typed.IndexOf('=', StringComparison.Ordinal) is > 0 and var end && Find(typed[..end], command, root) is { } set)
            return Values(set, typed[..(end + 1)], typed, parsed);
        if (typed.StartsWith('-'))
            return Options(command, root, isFirst: words.Length == 1);
        return command.Subcommands.Count > 0 ? Subcommands(command)
            : command.Arguments.Count > 0 ? Arguments(typed, parsed)
            : Options(command, root, isFirst: false);
    }

    private static IEnumerable<CompletionItem> Subcommands(Command command) =>
        command.Subcommands.Where(each => !each.Hidden).Select(each => Item(each.Name, each.Description));

    // Options of 'build' may be typed without it, as may those of the program itself.
    private static IEnumerable<CompletionItem> Options(Command command, Command root, bool isFirst) =>
        command
            .Options.Concat(root.Options.Where(option => option.Recursive || isFirst))
            .Where(option => !option.Hidden)
            .Select(option => Item(option.Name, option.Description));

    private static IEnumerable<CompletionItem> Values(Option option, string before, string typed, ParseResult parsed) =>
        from item in option.CompletionSources.SelectMany(source => source(parsed.GetCompletionContext()))
        let value = before + item.Label
        where value.StartsWith(typed, StringComparison.Ordinal)
        let end = value.IndexOf('=', typed.Length) + 1
        select Item(end == 0 ? value : value[..end], item.Documentation);

    private static IEnumerable<CompletionItem> Arguments(string typed, ParseResult parsed) =>
        parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .LastOrDefault(result => result.Tokens is [.., { Value: var last }] && last == typed)
            ?.Argument.CompletionSources.SelectMany(source => source(parsed.GetCompletionContext()))
        ?? [];

    private static Option? Find(string name, Command command, Command root) =>
        command
            .Options.Concat(ArgumentOrder.OptionsOf(root))
            .FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name));

    private static CompletionItem Item(string label, string? description) => new(label, documentation: description);
}
