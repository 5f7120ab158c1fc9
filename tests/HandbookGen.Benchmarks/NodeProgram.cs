using System.Diagnostics;

namespace HandbookGen.Benchmarks;

/// <summary>Runs Node programs, which may not be installed.</summary>
internal static class NodeProgram
{
    public static bool IsInstalled { get; } = Has("node") && Has("npm");

    /// <returns>The program's output; null when it is not installed or fails.</returns>
    public static string? Run(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : null;
    }

    private static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
