using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli;

/// <summary>Something that <c>handbookgen doctor</c> advises to change.</summary>
/// <param name="Line">What is wrong.</param>
/// <param name="Help">What to do; null if the line says it.</param>
/// <param name="Code">The exit code of a build because of it; <see cref="ExitCode.Clean"/> if a build can run.</param>
internal sealed record DoctorProblem(string Line, string? Help, int Code)
{
    public static DoctorProblem Of(Diagnostic diagnostic) =>
        new(FindingLine.Of(diagnostic), diagnostic.Help, ExitCode.For([diagnostic], Severity.Error));

    public void Write(TextWriter output)
    {
        output.WriteLine("  " + Line);
        if (Help is not null)
            output.WriteLine("  " + FindingLine.Help(Help));
    }
}
