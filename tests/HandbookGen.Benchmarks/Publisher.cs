using System.Diagnostics;

namespace HandbookGen.Benchmarks;

/// <summary>Publishes projects of this repository to a temporary folder, without changing the source tree.</summary>
/// <param name="folder">Receives output and intermediate files.</param>
internal sealed class Publisher(string folder)
{
    /// <summary>The folder of <c>HandbookGen.sln</c>.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <param name="project">Relative to the repository's root.</param>
    /// <param name="executable">Name of the program, without extension.</param>
    /// <returns>Full path of the executable; null when this machine cannot publish it this way.</returns>
    public string? Publish(string project, string executable, Publishing way) =>
        Publish(
            project,
            executable,
            way switch
            {
                Publishing.Native =>
                [
                    "-p:PublishProfile=native",
                    $"-p:PublishProfileFullPath={Path.Combine(RepositoryRoot, "src/HandbookGen.Cli/Properties/PublishProfiles/native.pubxml")}",
                ],
                // Publishing for one platform would add it to the committed lock files.
                _ =>
                [
                    $"-p:PublishReadyToRun={way == Publishing.ReadyToRun}",
                    "-p:NuGetLockFilePath=obj/publish.lock.json",
                    "-p:RestoreLockedMode=false",
                ],
            },
            way.ToString()
        );

    private string? Publish(string project, string executable, string[] options, string way)
    {
        var name = $"{executable}-{way}";
        var output = Path.Combine(folder, name);
        Console.WriteLine($"Publishing {name} ...");
        using var dotnet = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    "publish",
                    Path.Combine(RepositoryRoot, project),
                    "-c",
                    "Release",
                    "-v",
                    "quiet",
                    "-nologo",
                    "-o",
                    output,
                    "--artifacts-path",
                    Path.Combine(folder, "artifacts", name),
                    .. options,
                ]
            )
        )!;
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
