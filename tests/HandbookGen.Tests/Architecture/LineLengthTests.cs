using System.Diagnostics;
using System.Text.RegularExpressions;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Architecture;

/// <summary>Lines end before column 140, also where CSharpier does not break them; in the C# of tests, only comments.</summary>
public sealed partial class LineLengthTests
{
    private const int Longest = 140;

    [Fact]
    public void Lines_end_before_column_140()
    {
        var found =
            from path in TrackedFiles()
            where !Exempt().IsMatch(path)
            from line in TooLong(path, File.ReadAllLines(Path.Combine(Golden.Repository, path)))
            select line;

        found.ShouldBeEmpty();
    }

    private static IEnumerable<string> TooLong(string path, string[] lines)
    {
        var isFenced = false;
        var isTest = path.StartsWith("tests/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal);
        foreach (var (i, line) in lines.Index())
        {
            // Texts that are compared stay whole.
            if (isTest && !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                continue;
            isFenced ^= path.EndsWith(".md", StringComparison.Ordinal) && line.StartsWith("```", StringComparison.Ordinal);
            if (line.Length > Longest && !isFenced && !Unbreakable().IsMatch(line))
                yield return $"{path}({i + 1}): {line.Length} columns";
        }
    }

    // Ignores the machine's git settings: non-ASCII names are printed unescaped.
    private static string[] TrackedFiles()
    {
        Assert.SkipUnless(Path.Exists(Path.Combine(Golden.Repository, ".git")), "This is no clone: git does not know the files.");
        var git = new ProcessStartInfo("git", ["-c", "core.quotePath=false", "ls-files"])
        {
            WorkingDirectory = Golden.Repository,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(git)!;
        var files = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return [.. files.Where(path => File.Exists(Path.Combine(Golden.Repository, path)))];
    }

    // Recorded, generated or packed files, images, licenses of others, and pages for the fuzzer.
    [GeneratedRegex(
        @"\.(sln|png|jpg|webp|svg|lock|min\.js)$|(^|/)(package-lock|packages\.lock)\.json$|/Fixtures/|^content/handbook/handbookgen/rules/|(^|/)LICENSE$|/Fuzzing/Corpus/",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Exempt();

    // Table rows, and what cannot be broken: a long link, path or pattern, an image in a style sheet.
    [GeneratedRegex(@"^\s*\||\S{100}|\]\(\S{40}|url\(""data:", RegexOptions.CultureInvariant)]
    private static partial Regex Unbreakable();
}
