using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create(Shell shell)
    {
        var rule = new Argument<string?>("rule")
        {
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "rule",
            Description = "An identifier or a name, such as HB1001 or broken-link. Lists all rules if omitted.",
        };
        var command = new DocumentedCommand(
            "explain",
            "Explains a rule: what it reports, why it matters, and how to fix it.",
            new Example("handbookgen explain", "lists all rules"),
            new Example("handbookgen explain HB1001", "explains the rule for broken links"),
            new Example("handbookgen explain broken-link", "does the same")
        );
        rule.CompletionSources.Add(Choices.Rules);
        command.Add(rule);
        command.SetAction(parsed => parsed.GetValue(rule) is { } name ? Explain(name, shell) : List(shell.Output));
        return command;
    }

    private static int List(TextWriter output)
    {
        foreach (var rule in HandbookRules.All)
            output.WriteLine($"{rule.Id}  {FindingLine.NameOf(rule.DefaultSeverity), -7}  {rule.Name}");
        foreach (var problem in FileDiagnostics.All)
            output.WriteLine($"{problem.Id}  {"always", -7}  {problem.Name}");
        return ExitCode.Clean;
    }

    private static int Explain(string name, Shell shell)
    {
        if (HandbookRules.Find(name) is { } rule)
        {
            RuleText.Write(rule, shell.Output);
            return ExitCode.Clean;
        }

        if (FileDiagnostics.Find(name) is { } problem)
        {
            RuleText.Write(problem, shell.Output);
            return ExitCode.Clean;
        }

        var names = HandbookRules.Names.Concat(FileDiagnostics.All.SelectMany(each => (string[])[each.Id, each.Name]));
        shell.Error.WriteLine($"handbookgen: Unknown rule '{VisibleText.Of(name)}'.");
        shell.Error.WriteLine(
            FindingLine.Help(
                NearestName.Of(name, names) is { } near ? $"Did you mean '{near}'?" : "Run 'handbookgen explain' to see all rules."
            )
        );
        return ExitCode.BadUsage;
    }
}
