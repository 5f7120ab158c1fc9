using System.Collections.Immutable;
using HandbookGen.Cli;
using HandbookGen.Parsing;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Torture;

/// <summary>Front matter and data files of this project's handbook and of the fixtures, with random edits.</summary>
[Trait("Category", "Slow")]
public sealed class MutatedYamlTests : IDisposable
{
    private const int Pages = 30;

    private static readonly ImmutableArray<string> Scraps =
    [
        .. new[]
        {
            ":",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "  ",
            "\t",
            "#",
            " #",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "\"",
            "'",
            "|\n",
            ">\n",
            "&a ",
            "*a",
            "!!str ",
            "? ",
            "---\n",
        },
        .. new[]
        {
            "...",
            "<<: ",
            "~",
            "\\",
            "\r",
            "\u0001",
            "\u2028",
            "\uFEFF",
            "\uFDD0",
            "e\u0301",
            "x: y\n",
            "- x\n",
            "2024-02-31",
            "null",
            "../",
            "//x",
        },
    ];

    private static readonly ImmutableArray<string> FrontMatters =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Golden.Repository, "content"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Golden.Fixtures, "Rules"), "HB[34]*.txt"))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .SelectMany(text => text.Split("-- content/"))
            .Select(text => text[Math.Max(0, text.IndexOf("---\n", StringComparison.Ordinal))..])
            .Where(text => text.StartsWith("---\n", StringComparison.Ordinal))
            .Select(text => text[..FrontMatterSpan.FindEnd(text).BlockEnd]),
    ];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Is_built_or_reported_alike(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Pages; i++)
            folder.Write($"content/p{i}.md", Edited(FrontMatters[random.Next(FrontMatters.Length)], random) + $"\nPage {i}.\n");
        foreach (var name in new[] { "people", "utm" })
            folder.Write(
                $"content/data/{name}.yml",
                Edited(File.ReadAllText(Path.Combine(Golden.Repository, "content", "data", name + ".yml")), random)
            );

        var (check, checkCode) = Run("check");
        var (build, buildCode) = Run("build");

        buildCode.ShouldBe(checkCode);
        checkCode.ShouldBeOneOf(ExitCode.Clean, ExitCode.Findings);
        Errors(build).ShouldBe(Errors(check));
    }

    private static string[] Errors(string said) => [.. said.Split('\n').Where(line => line.Contains(": error HB"))];

    private (string Said, int Code) Run(string command)
    {
        using var output = new StringWriter();
        var code = Program.Run([command, "-r", folder.Path, "--format", "concise"], new Shell(output, output, folder.Path));
        return (output.ToString(), code);
    }

    private static string Edited(string text, Random random)
    {
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(text.Length - at, 60) + 1);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text.Replace(Scraps[random.Next(Scraps.Length)], Scraps[random.Next(Scraps.Length)], StringComparison.Ordinal),
                _ => text.Insert(at, Scraps[random.Next(Scraps.Length)]),
            };
        }

        return text;
    }
}
