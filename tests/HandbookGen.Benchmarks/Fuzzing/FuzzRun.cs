using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace HandbookGen.Benchmarks;

/// <summary>Coverage-guided fuzzing: publishes this program, instruments what it parses with, and lets AFL++ run it.</summary>
internal static class FuzzRun
{
    public const int Minutes = 10;

    private const string ToolVersion = "2.3.0";

    private static readonly ImmutableArray<string> Instrumented = ["HandbookGen.Core.dll", "Markdig.dll", "YamlDotNet.dll"];

    // AFL++ expects programs that it compiled, and a machine that does nothing else.
    private static readonly ImmutableArray<string> Switches =
    [
        "AFL_SKIP_BIN_CHECK",
        "AFL_SKIP_CPUFREQ",
        "AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES",
        "AFL_NO_UI",
        "AFL_NO_AFFINITY",
    ];

    /// <param name="minutes">For each of the two targets.</param>
    public static int Run(int minutes)
    {
        using var folder = new ScratchFolder();
        var program = Path.Combine(folder.Path, "program");
        Start("dotnet", "publish", ProjectFolder, "-c", "Release", "-v", "quiet", "-nologo", "-o", program);
        Start("dotnet", "tool", "install", "SharpFuzz.CommandLine", "--version", ToolVersion, "--tool-path", folder.Path);
        foreach (var name in Instrumented)
            Start(Path.Combine(folder.Path, "sharpfuzz"), Path.Combine(program, name));
        return new[] { "markdown", "yaml" }.Sum(what => Fuzz(what, folder.Path, program, minutes)) == 0 ? 0 : 1;
    }

    private static string ProjectFolder { get; } = Path.Combine(Publisher.RepositoryRoot, "tests", "HandbookGen.Benchmarks");

    private static int Fuzz(string what, string folder, string program, int minutes)
    {
        var (corpus, found) = (Path.Combine(folder, what), Path.Combine(folder, what + "-found"));
        Unpack(Path.Combine(ProjectFolder, "Fuzzing", "Corpus", what + ".txt"), corpus);
        var seconds = (minutes * 60).ToString(CultureInfo.InvariantCulture);
        var target = Path.Combine(program, "HandbookGen.Benchmarks.dll");
        Start(
            "afl-fuzz",
            "-i",
            corpus,
            "-o",
            found,
            "-t",
            "20000",
            "-m",
            "none",
            "-V",
            seconds,
            "--",
            "dotnet",
            target,
            FuzzTarget.Command,
            what
        );
        Console.WriteLine(File.ReadAllText(Path.Combine(found, "default", "fuzzer_stats")));
        var crashes = Directory.GetFiles(Path.Combine(found, "default", "crashes"), "id*");
        foreach (var crash in crashes)
            Console.WriteLine($"{what}: {File.ReadAllText(crash)}");
        return crashes.Length;
    }

    // Each part follows a line '-- name --'.
    private static void Unpack(string file, string folder)
    {
        Directory.CreateDirectory(folder);
        var path = "";
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
                path = Path.Combine(folder, line[3..^3]);
            else
                File.AppendAllText(path, line + "\n");
        }
    }

    private static void Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments);
        foreach (var name in Switches)
            start.Environment[name] = "1";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}.");
    }
}
