using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>
    /// There are findings at or above <c>FailureLogLevel</c> or <c>--fail-on</c>, or errors kept the site from being written.
    /// </summary>
    public const int Findings = 1;

    /// <summary>The command line or the configuration is wrong.</summary>
    public const int BadUsage = 2;

    /// <summary>The machine is at fault: a missing folder, a read-only file, a full disk.</summary>
    public const int CouldNotRun = 3;

    /// <summary>The program itself is at fault: a bug, whatever the input is.</summary>
    public const int Bug = 4;

    /// <summary>Ctrl-C: 128 plus the number of the signal, as in shells.</summary>
    public const int Interrupted = 130;

    /// <param name="failureLevel">The lowest level that fails the run; <see cref="Severity.None"/> if none does.</param>
    public static int For(ImmutableArray<Diagnostic> diagnostics, Severity failureLevel)
    {
        if (diagnostics.Any(diagnostic => FileDiagnostics.IsConfiguration(diagnostic.RuleId)))
            return BadUsage;
        return failureLevel != Severity.None && diagnostics.Any(diagnostic => diagnostic.Severity >= failureLevel) ? Findings : Clean;
    }
}
