using System.Diagnostics;

namespace HandbookGen.Benchmarks;

/// <summary>Publishes projects of this repository into a temporary folder; the source tree stays as it is.</summary>
/// <param name="folder">For everything that is made on the way.</param>
internal sealed class Publisher(string folder)
{
    /// <summary>The folder of <c>HandbookGen.sln</c>.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <param name="project">Relative to the repository's root.</param>
    /// <param name="executable">Name of the program, without an ending.</param>
    /// <returns>Full path of the executable; null when it cannot be published in this way on this machine.</returns>
    public string? Publish(string project, string executable, bool readyToRun) =>
        // Publishing for one platform would add that platform to the committed lock files.
        Publish(project, executable, readyToRun ? "ready-to-run" : "plain", $"-p:PublishReadyToRun={readyToRun}", "-p:NuGetLockFilePath=obj/publish.lock.json", "-p:RestoreLockedMode=false");

    /// <summary>By one of the project's own profiles.</summary>
    public string? PublishProfile(string project, string executable, string profile) => Publish(project, executable, profile, $"-p:PublishProfile={profile}");

    private string? Publish(string project, string executable, string way, params string[] options)
    {
        var name = $"{executable}-{way}";
        var output = Path.Combine(folder, name);
        Console.WriteLine($"Publishing {name} ...");
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine(RepositoryRoot, project), "-c", "Release", "-v", "quiet", "-nologo", "-o", output,
            "--artifacts-path", Path.Combine(folder, "artifacts", name), .. options,
        ]))!;
        dotnet.WaitForExit();
        return dotnet.ExitCode == 0 ? Path.Combine(output, executable + (OperatingSystem.IsWindows() ? ".exe" : "")) : null;
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "HandbookGen.sln")))
                return at.FullName;
        }

        throw new InvalidOperationException($"'{AppContext.BaseDirectory}' does not lie in the repository.");
    }
}
