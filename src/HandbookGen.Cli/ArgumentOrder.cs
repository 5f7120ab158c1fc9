using System.CommandLine;

namespace HandbookGen.Cli;

/// <summary>Puts the command first, so that options can also be typed before it: <c>handbookgen -r docs check</c>.</summary>
internal static class ArgumentOrder
{
    /// <param name="root">The command that contains all others.</param>
    /// <returns>The same arguments; those before the command are behind it, and without a command it is <c>build</c>.</returns>
    public static string[] CommandFirst(string[] args, Command root)
    {
        // Only help and the version belong to no command.
        if (args is ["-h" or "--help" or "-?" or "/h" or "/?" or "--version", ..])
            return args;
        var first = 0;
        while (first < args.Length && args[first] is ['-', ..] && LengthOf(args[first], root) is > 0 and var length)
            first += length;
        if (first >= args.Length || args[first] is ['-', ..])
            return ["build", .. args];
        if (args[first] == "help")
            return args[first..];
        // What follows '--' is never an option.
        var end = Array.IndexOf(args, "--", first) is >= 0 and var dashes ? dashes : args.Length;
        return [.. args[first..end], .. args[..first], .. args[end..]];
    }

    // How many arguments an option takes up together with its value; 0 if no command has it.
    private static int LengthOf(string typed, Command root)
    {
        var name = typed.Split('=', ':')[0];
        if (OptionsOf(root).FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name)) is not { } found)
            return 0;
        return name == typed && found.Arity.MinimumNumberOfValues > 0 ? 2 : 1;
    }

    /// <summary>The options of a command and of all below it.</summary>
    public static IEnumerable<Option> OptionsOf(Command command) => command.Options.Concat(command.Subcommands.SelectMany(OptionsOf));
}
