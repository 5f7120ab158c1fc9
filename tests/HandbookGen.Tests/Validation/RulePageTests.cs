using System.Text.RegularExpressions;
using HandbookGen.Cli;
using HandbookGen.Diagnostics;
using HandbookGen.Tests.Harness;
using HandbookGen.Validation;

namespace HandbookGen.Tests.Validation;

/// <summary>The rule pages in the handbook match what the rules say about themselves. <c>HANDBOOKGEN_UPDATE=1</c> rewrites them.</summary>
public sealed class RulePageTests
{
    private static readonly string Folder = Path.Combine(Golden.Repository, "content", "handbook", "handbookgen", "rules");

    public static TheoryData<string> Rules => [.. HandbookRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Has_the_page_of_a_rule(string name) => Check($"{name}.md", RulePage.Of(HandbookRules.Find(name)!));

    [Fact]
    public void Lists_all_rules_and_messages()
    {
        var index = File.ReadAllText(Path.Combine(Folder, "_index.md"));

        var rules = WithRows(index, "| Rule |", HandbookRules.All.Select(RulePage.RowOf));
        Check("_index.md", WithRows(rules, "| Message |", FileDiagnostics.All.Select(RulePage.RowOf)));
    }

    [Fact]
    public void Has_no_page_of_an_unknown_rule()
    {
        var surplus = Directory
            .GetFiles(Folder, "*.md")
            .Where(file => Path.GetFileNameWithoutExtension(file) is var name && name != "_index" && HandbookRules.Find(name) is null)
            .ToList();
        if (Golden.Update)
            surplus.ForEach(File.Delete);
        else
            surplus.ShouldBeEmpty();
    }

    [Fact]
    public void Explains_every_rule_in_whole_sentences()
    {
        foreach (var (name, explanation) in HandbookRules.All.Select(rule => (rule.Name, rule.Explanation)))
        {
            foreach (var text in (string[])[explanation.What, explanation.Why, explanation.Fix])
                text.ShouldMatch(@"\A\P{Ll}[^\r\n]*[.?]\z", name);
            explanation.Incorrect.ShouldNotBe(explanation.Correct, name);
        }
    }

    [Fact]
    public void Lists_every_rule_on_the_terminal()
    {
        using var output = new StringWriter { NewLine = "\n" };

        Program.Run(["explain"], new Shell(output, TextWriter.Null, Golden.Repository)).ShouldBe(ExitCode.Clean);

        output
            .ToString()
            .TrimEnd('\n')
            .Split('\n')
            .Select(line => line.Split(' ')[^1])
            .ShouldBe([.. HandbookRules.All.Select(rule => rule.Name), .. FileDiagnostics.All.Select(problem => problem.Name)]);
    }

    private static void Check(string name, string actual)
    {
        var path = Path.Combine(Folder, name);
        if (Golden.Update)
            File.WriteAllText(path, actual);
        File.Exists(path).ShouldBeTrue($"'{name}' is missing. Set HANDBOOKGEN_UPDATE=1 to write it.");
        File.ReadAllText(path).ShouldBe(actual);
    }

    // The rows below the head and delimiter of a table, up to the next blank line or the end.
    private static string WithRows(string page, string head, IEnumerable<string> rows)
    {
        var start = page.IndexOf(head, StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, $"no table begins with '{head}'");
        var body = page.IndexOf('\n', page.IndexOf('\n', start) + 1) + 1;
        var end = page.IndexOf("\n\n", body - 1, StringComparison.Ordinal) is var blank and >= 0 ? blank + 1 : page.Length;
        return page[..body] + string.Concat(rows.Select(row => row + "\n")) + page[end..];
    }
}

/// <summary>The explanation of a rule as a page of the handbook.</summary>
internal static partial class RulePage
{
    public static string Of(DocumentedRule rule)
    {
        var explanation = rule.Explanation;
        return $"""
            ---
            title: "{rule.Id}: {rule.Name}"
            description: "{FirstSentence(explanation.What).Replace("`", "'").Replace("\\", "\\\\").Replace("\"", "\\\"")}"
            weight: {rule.Id[2..]}
            ---

            Default level: **{Level(rule)}**

            ## What does this message mean? {"{#what}"}

            {explanation.What}

            ## Why it matters {"{#why}"}

            {explanation.Why}

            ## Examples {"{#example}"}

            Incorrect:

            {Fence(explanation, explanation.Incorrect)}

            Correct:

            {Fence(explanation, explanation.Correct)}

            ## How to fix it {"{#fix}"}

            {explanation.Fix}

            ## How to suppress it {"{#suppress}"}

            {string.Join("\n\n", SuppressionAdvice.Of(rule))}

            """;
    }

    public static string RowOf(DocumentedRule rule) =>
        $"| <a id=\"{rule.Id.ToLowerInvariant()}\"></a>[{rule.Id}](/handbook/handbookgen/rules/{rule.Name}/) | `{rule.Name}` | "
        + $"{Level(rule)} | {Cell(FirstSentence(rule.Explanation.What))} |";

    public static string RowOf(FileDiagnostic problem) =>
        $"| <a id=\"{problem.Id.ToLowerInvariant()}\"></a>{problem.Id} | `{problem.Name}` | {Cell(problem.Summary)} | "
        + $"{Cell(problem.Fix)} |";

    private static string Level(DocumentedRule rule) => rule.DefaultSeverity.ToString();

    private static string FirstSentence(string text) =>
        text.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0 ? text[..(end + 1)] : text;

    private static string Cell(string text) => text.Replace("|", "\\|");

    // An example may contain fences, and shows shortcode calls without running them.
    private static string Fence(Explanation explanation, string example)
    {
        var fence = example.Contains("```", StringComparison.Ordinal) ? "````" : "```";
        return $"{fence}{explanation.Language}\n{Call().Replace(example, match => match.Groups["open"].Value + "/*" + match.Groups["call"].Value + "*/" + match.Groups["close"].Value)}\n{fence}";
    }

    [GeneratedRegex(@"(?<open>\{\{[<%])(?<call>[^{}]*)(?<close>[>%]\}\})", RegexOptions.ExplicitCapture)]
    private static partial Regex Call();
}
