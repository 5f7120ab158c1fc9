using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>There are findings at or above <c>FailureLogLevel</c> or <c>--fail-on</c>, or nothing was built because of some.</summary>
    public const int Findings = 1;

    /// <summary>The command line or the configuration has to be changed first.</summary>
    public const int BadUsage = 2;

    /// <summary>The machine said no: a missing folder, a read-only file, a full disk.</summary>
    public const int CouldNotRun = 3;

    /// <summary>Ctrl-C; 128 and the number of the signal, as shells count.</summary>
    public const int Interrupted = 130;

    /// <param name="failureLevel">The lowest that counts; <see cref="Severity.None"/> when none does.</param>
    public static int For(ImmutableArray<Diagnostic> diagnostics, Severity failureLevel)
    {
        if (diagnostics.Any(IsConfiguration))
            return BadUsage;
        return failureLevel != Severity.None && diagnostics.Any(diagnostic => diagnostic.Severity >= failureLevel) ? Findings : Clean;
    }

    // HB902x: a setting, or an output path that a phase refused.
    private static bool IsConfiguration(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Error && diagnostic.RuleId.StartsWith("HB902", StringComparison.Ordinal);
}
