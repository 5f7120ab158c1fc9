using System.Diagnostics;

namespace HandbookGen.Tests.Packaging;

/// <summary>What a program printed, with its exit code.</summary>
internal sealed record ScriptResult(int ExitCode, string Output, string Errors);

/// <summary>Runs a program in a folder, with nothing on its input.</summary>
internal static class Script
{
    /// <param name="environment">Variables to set, or to remove if null.</param>
    public static ScriptResult Run(
        string folder,
        IReadOnlyDictionary<string, string?> environment,
        string program,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ScriptResult(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    /// <summary>The same for a program that must succeed.</summary>
    /// <returns>What it prints.</returns>
    public static string Answer(string folder, IReadOnlyDictionary<string, string?> environment, string program, params string[] arguments)
    {
        var result = Run(folder, environment, program, arguments);
        result.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}\n{result.Output}\n{result.Errors}");
        return result.Output;
    }
}
