using System.Globalization;
using System.Text.RegularExpressions;
using HandbookGen.Cli;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Corpus;

/// <summary><c>init</c> on copies of real handbooks: afterwards, <c>check</c> has nothing to report.</summary>
[Trait("Category", "Slow")]
public sealed class AdoptedHandbooksTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("ja", "", "\"InputPaths\": [\"content\"]")]
    [InlineData("www", "", "\"InputPaths\": [\"source\"]", "\"Dialects\": { \"**\": \"kramdown\" }")]
    [InlineData("seeds", "docs/", "\"InputPaths\": [\"docs\"]", "\"Dialects\": { \"**\": \"kramdown\" }")]
    public void Have_no_new_finding(string name, string below, params string[] settings)
    {
        var corpus = Harness.Corpus.Find(name);
        using var folder = new TempFolder();
        foreach (var file in Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories))
            folder.Write(below + Path.GetRelativePath(corpus, file).Replace('\\', '/'), File.ReadAllBytes(file));
        var before = folder.Files().ToDictionary(file => file, file => File.ReadAllBytes(folder[file]));

        var report = Run(folder, "init");

        output.WriteLine(report);
        foreach (var setting in settings)
            folder.Read("statiq.json").ShouldContain(setting);
        foreach (var (file, bytes) in before)
            File.ReadAllBytes(folder[file]).ShouldBe(bytes, file);
        // The same baseline as that of the command for it, so nothing is stale either.
        var tolerated = int.Parse(Regex.Match(report, @"(\d+) findings are tolerated").Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        tolerated.ShouldBePositive();
        Run(folder, "check").ShouldMatch($@"^No findings in \d+ pages\.\nThe baseline tolerates {tolerated} findings\.\n$");
        Run(folder, "baseline", "write").ShouldBe($"Wrote {tolerated} findings to handbookgen-baseline.json (0 added, 0 removed).\n");
        Run(folder, "anchors", "lock", "--check").ShouldContain("is up to date");
    }

    private static string Run(TempFolder folder, params string[] arguments)
    {
        using var printed = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        Program.Run(arguments, new Shell(printed, error, folder.Path)).ShouldBe(ExitCode.Clean, error.ToString());
        return printed.ToString();
    }
}
