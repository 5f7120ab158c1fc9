using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;

namespace HandbookGen.Cli;

/// <summary>
/// What the scripts of <c>handbookgen completion</c> call while a command line is typed. <c>[complete] WORD…</c> completes the last word
/// and prints a line for each candidate: the value, a tab and its meaning. <c>[complete:next] WORD…</c> completes a word that has not
/// begun, for shells that cannot pass an empty one. <c>[complete:bash] LINE BREAKS</c> prints what bash has to put into the line.
/// </summary>
internal static class CompleteDirective
{
    /// <summary>Whether a shell asks, not a person.</summary>
    public static bool IsIn(string[] args) => args is ["[complete]" or "[complete:next]" or "[complete:bash]", ..];

    /// <summary>Never reports anything: a message would appear in the middle of the line that is being typed.</summary>
    /// <param name="root">The command that contains all others.</param>
    /// <returns>Always <see cref="ExitCode.Clean"/>.</returns>
    public static int Run(string[] args, Command root, ParserConfiguration parsing, TextWriter output)
    {
        try
        {
            foreach (var line in Lines(args, root, parsing))
                output.WriteLine(line);
        }
        catch (Exception e) when (MachineFault.In(e) is not null || e is InvalidOperationException or ArgumentException)
        {
            // The line is not finished: its root may not exist yet, and '-r' may be there twice.
        }

        return ExitCode.Clean;
    }

    private static IEnumerable<string> Lines(string[] args, Command root, ParserConfiguration parsing)
    {
        if (args is ["[complete:bash]", var line, var breaks])
        {
            var typed = ShellWords.Split(line, breaks);
            return typed.Words.Length < 2
                ? []
                : Completer.Of(typed.Words[1..], root, parsing).Select(item => typed.Replacement(item.Label));
        }

        ImmutableArray<string> words = [.. args[1..], .. args[0] == "[complete]" && args.Length > 1 ? Array.Empty<string>() : [""]];
        return Completer.Of(words, root, parsing).Select(Line);
    }

    private static string Line(CompletionItem item) =>
        item.Documentation is { Length: > 0 } meaning ? $"{item.Label}\t{meaning}" : item.Label;
}
