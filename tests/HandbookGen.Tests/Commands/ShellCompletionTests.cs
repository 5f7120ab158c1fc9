using System.ComponentModel;
using System.Diagnostics;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Commands;

/// <summary>The scripts of <c>handbookgen completion</c>, run by the shells that they are for.</summary>
[Trait("Category", "Slow")]
public sealed class ShellCompletionTests : IDisposable
{
    private static readonly string[] Typed =
    [
        "handbookgen chec",
        "handbookgen check --format=gith",
        "handbookgen check --report sar",
        "handbookgen check -a broken-link=W",
        "handbookgen explain broken-an",
        "handbookgen mv content/two",
        "handbookgen mv content/two\\ words/it",
        "handbookgen mv \"content/two words/it",
        "handbookgen mv 'content/two words/日",
        "handbookgen mv content/hiring.md content/te",
    ];

    private static readonly string[] Completed =
    [
        "check",
        "--format=github",
        "sarif=",
        "broken-link=Warning",
        "broken-anchor",
        "content/two words/",
        "content/two words/it's $5.md",
        "content/two words/it's $5.md",
        "content/two words/日本 語.md",
        "content/teams/",
    ];

    private readonly TempFolder folder = new();

    public ShellCompletionTests()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "handbookgen.dll");
        folder
            .Write("bin/handbookgen", $"#!/bin/sh\nexec dotnet exec '{program}' \"$@\"\n")
            .Write("statiq.json", "{}")
            .Write("content/hiring.md")
            .Write("content/teams/abm.md")
            .Write("content/two words/日本 語.md")
            .Write("content/two words/it's $5.md");
        if (OperatingSystem.IsWindows())
            Assert.Skip("The program is called through a script of sh.");
        else
            File.SetUnixFileMode(folder["bin/handbookgen"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public void Dispose() => folder.Dispose();

    // Bash inserts the words as they are, in place of what follows '=' or an open quote.
    [Fact]
    public void Completes_in_bash() =>
        Run(
                "bash",
                """
                source <(handbookgen completion bash)
                COMP_WORDBREAKS=$' \t\n"'"'"'@><=;|&(:'
                while IFS= read -r COMP_LINE; do
                    COMP_POINT=${#COMP_LINE}
                    _handbookgen handbookgen
                    printf '%s\n' "${COMPREPLY[@]}"
                done < lines
                """
            )
            .ShouldBe([
                "check",
                "github",
                "sarif=",
                "Warning",
                "broken-anchor",
                "content/two\\ words/",
                "content/two\\ words/it\\'s\\ \\$5.md",
                "content/two words/it's \\$5.md",
                "content/two words/日本 語.md",
                "content/teams/",
            ]);

    // What is outside of the functions of zsh's own completion; 'compadd' quotes the words for the line.
    [Fact]
    public void Completes_in_zsh() =>
        Run(
                "zsh",
                """
                compdef() { }
                _describe() { print -rl -- "${(@)closed%%:*}" "${(@)open%%:*}" }
                source <(handbookgen completion zsh)
                while IFS= read -r line; do
                    # The last word as zsh has it: without an open quote.
                    PREFIX=${${(z)line}[-1]#[\"\']}
                    words=("${(@)${(z)line}[1,-2]}" "$PREFIX")
                    CURRENT=$#words
                    _handbookgen
                done < lines
                """
            )
            .ShouldBe(Completed);

    [Fact]
    public void Completes_in_fish() =>
        Run(
                "fish",
                """
                handbookgen completion fish | source
                while read -l line
                    complete -C "$line"
                end < lines
                """
            )
            .Select(line => line.Split('\t')[0])
            .ShouldBe(Completed);

    [Fact]
    public void Completes_in_powershell() =>
        Run(
                "pwsh",
                """
                handbookgen completion pwsh | Out-String | Invoke-Expression
                foreach ($line in 'handbookgen chec', 'handbookgen mv content/two', 'handbookgen mv content/hiring.md content/te') {
                    (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText
                }
                """
            )
            .ShouldBe(["check", "'content/two words/'", "content/teams/"]);

    [Fact]
    public void Falls_back_to_file_names_in_fish() =>
        Run("fish", "handbookgen completion fish | source\ncomplete -C 'handbookgen check -r stat'").ShouldBe(["statiq.json"]);

    private string[] Run(string shell, string script)
    {
        folder.Write("lines", string.Join('\n', Typed) + "\n").Write("script", script);
        var start = new ProcessStartInfo(shell, shell == "pwsh" ? ["-NoProfile", "-File", "script"] : ["script"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PATH"] = folder["bin"] + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
                ["HOME"] = folder.Path,
                ["LC_ALL"] = "C.UTF-8",
            },
        };
        try
        {
            using var process = Process.Start(start)!;
            var complaint = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            complaint.GetAwaiter().GetResult().ShouldBe("");
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"There is no program '{shell}'.");
            throw;
        }
    }
}
