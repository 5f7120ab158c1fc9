using HandbookGen.Cli;

namespace HandbookGen.Tests.Commands;

/// <summary>What every script has in common, also where its shell is not installed.</summary>
public sealed class CompletionScriptTests
{
    private static readonly Dictionary<char, char> Closing = new()
    {
        ['('] = ')',
        ['{'] = '}',
        ['['] = ']',
    };

    [Theory]
    [InlineData("bash", "complete ", "'[complete:bash]'")]
    [InlineData("zsh", "#compdef handbookgen", "'[complete]'")]
    [InlineData("fish", "complete -c handbookgen", "'[complete]'")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName handbookgen", "'[complete]'")]
    public void Registers_itself_and_calls_the_program(string shell, string registers, string calls)
    {
        var script = Script(shell);

        script.ShouldContain(registers);
        script.ShouldContain(calls);
        script.ShouldNotContain('\r');
        script.ShouldEndWith("\n");
    }

    [Fact]
    public void Closes_every_bracket_of_powershell()
    {
        var open = new Stack<char>();
        foreach (var c in WithoutTexts(Script("pwsh")))
        {
            if (Closing.TryGetValue(c, out var closing))
                open.Push(closing);
            else if (Closing.ContainsValue(c))
                open.Pop().ShouldBe(c);
        }

        open.ShouldBeEmpty();
    }

    // Without comments and what stands in single or double quotes.
    private static IEnumerable<char> WithoutTexts(string script)
    {
        foreach (var line in script.Split('\n').Where(line => !line.TrimStart().StartsWith('#')))
        {
            char? quote = null;
            foreach (var c in line)
            {
                if (c is '\'' or '"' && quote is null)
                    quote = c;
                else if (c == quote)
                    quote = null;
                else if (quote is null)
                    yield return c;
            }

            quote.ShouldBeNull(line);
        }
    }

    private static string Script(string shell)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Program.Run(["completion", shell], new Shell(output, TextWriter.Null, "/")).ShouldBe(ExitCode.Clean);
        return output.ToString();
    }
}
