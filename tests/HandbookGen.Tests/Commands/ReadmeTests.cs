using HandbookGen.Cli;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Commands;

/// <summary>The error that the README shows: its fix taken back, the handbook has exactly the errors that stand there.</summary>
public sealed class ReadmeTests
{
    private const string Edited = "content/handbook/marketing/campaigns/_index.md";

    private static readonly string Readme = File.ReadAllText(Path.Combine(Golden.Repository, "README.md"));

    [Fact]
    public void Its_errors_are_those_of_the_handbook_without_the_fix()
    {
        using var site = new TempFolder();
        foreach (var path in (string[])["statiq.json", "anchors.lock", .. FilesBelow("content")])
            site.Write(path, File.ReadAllBytes(Path.Combine(Golden.Repository, path)));
        site.Write(Edited, Fix().Aggregate(site.Read(Edited), (text, line) => ReplaceFirst(text, line.Fixed, line.Broken)));
        using var output = new StringWriter { NewLine = "\n" };

        var code = Program.Run(["check"], new Shell(output, output, site.Path));

        code.ShouldBe(ExitCode.Findings, output.ToString());
        output.ToString().ShouldBe(Transcript());
    }

    private static string Transcript()
    {
        const string command = "-c Release -- check\n";
        var start = Readme.IndexOf(command, StringComparison.Ordinal) + command.Length;
        return Readme[start..Readme.IndexOf("```", start, StringComparison.Ordinal)];
    }

    /// <summary>The lines of the diff, each that is taken out with the one that replaces it.</summary>
    private static IEnumerable<(string Broken, string Fixed)> Fix()
    {
        var lines = Readme.Split("```diff\n")[1].Split("\n```")[0].Split('\n');
        return lines.Where(line => line[0] == '-').Zip(lines.Where(line => line[0] == '+'), (broken, mended) => (broken[1..], mended[1..]));
    }

    private static string ReplaceFirst(string text, string old, string replacement)
    {
        var start = text.IndexOf(old, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, old);
        return text[..start] + replacement + text[(start + old.Length)..];
    }

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Golden.Repository, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Golden.Repository, file).Replace('\\', '/'));
}
