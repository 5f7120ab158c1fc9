using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HandbookGen.Loading;

namespace HandbookGen.Cli;

/// <summary>The versions that a report of a mistake should name.</summary>
internal static class ProgramSection
{
    /// <summary>The runtime, and whether the program was compiled to native code.</summary>
    public static string Runtime { get; } =
        RuntimeInformation.FrameworkDescription + (RuntimeFeature.IsDynamicCodeSupported ? "" : ", native program");

    /// <summary>The operating system and the processor.</summary>
    public static string System { get; } =
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    public static DoctorSection Of(GitState git) =>
        new(
            "Program",
            [
                ["handbookgen", ProgramVersion.Full],
                ["runtime", Runtime],
                ["system", System],
                ["git", git.Version ?? "not found"],
            ]
        );
}
