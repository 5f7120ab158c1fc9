using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;
using HandbookGen.Validation;

namespace HandbookGen.Cli;

/// <summary>Prints the explanation of a rule in the terminal.</summary>
internal static class RuleText
{
    private const int Width = 100;
    private const string Indent = "    ";

    public static void Write(DocumentedRule rule, TextWriter output)
    {
        var explanation = rule.Explanation;
        output.WriteLine($"{rule.Id} {rule.Name}: {FindingLine.NameOf(rule.DefaultSeverity)} by default");
        WriteSection("What it means", [explanation.What], output);
        WriteSection("Why it matters", [explanation.Why], output);
        WriteExample("Incorrect", explanation.Incorrect, output);
        WriteExample("Correct", explanation.Correct, output);
        WriteSection("How to fix it", [explanation.Fix], output);
        WriteSection("How to suppress it", SuppressionAdvice.Of(rule), output);
    }

    public static void Write(FileDiagnostic problem, TextWriter output)
    {
        output.WriteLine($"{problem.Id} {problem.Name}: always reported");
        WriteSection("What it means", [problem.Summary], output);
        WriteSection("How to fix it", [problem.Fix], output);
    }

    private static void WriteSection(string title, IEnumerable<string> paragraphs, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{title}:");
        foreach (var paragraph in paragraphs)
            WriteWrapped(paragraph, output);
    }

    private static void WriteExample(string title, string example, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{title}:");
        foreach (var line in example.Split('\n'))
            output.WriteLine(line.Length == 0 ? "" : Indent + line);
    }

    private static void WriteWrapped(string paragraph, TextWriter output)
    {
        var line = "";
        foreach (var word in paragraph.Split(' '))
        {
            if (line.Length > 0 && Indent.Length + line.Length + 1 + word.Length > Width)
            {
                output.WriteLine(Indent + line);
                line = "";
            }

            line += line.Length == 0 ? word : " " + word;
        }

        output.WriteLine(Indent + line);
    }
}
