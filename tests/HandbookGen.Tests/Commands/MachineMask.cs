using System.Text.RegularExpressions;
using HandbookGen.Cli;
using HandbookGen.Loading;

namespace HandbookGen.Tests.Commands;

/// <summary>
/// Replaces what <c>handbookgen doctor</c> prints about a machine, so that a transcript is the same on all of them: each value of this
/// machine by its name, and nothing else. <c>DoctorTests</c> looks at the values.
/// </summary>
internal static partial class MachineMask
{
    private static readonly Lazy<string?> GitVersion = new(() => GitState.Read(Path.GetTempPath()).Version);

    public static string Of(string output)
    {
        var masked = output
            .Replace($"handbookgen  {ProgramVersion.Full}\n", "handbookgen  {version}\n")
            .Replace($"runtime      {ProgramSection.Runtime}\n", "runtime      {runtime}\n")
            .Replace($"system       {ProgramSection.System}\n", "system       {system}\n")
            .Replace($"git          {GitVersion.Value}\n", "git          {git}\n");
        // Whether somebody has run 'npm ci' in this repository.
        return Packages().Replace(masked, "${row}{packages}");
    }

    [GeneratedRegex(@"^(?<row>  (diagrams|code) +)\S.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Packages();
}
