namespace HandbookGen.Cli;

/// <summary>A command line that cannot be carried out.</summary>
/// <param name="Message">One sentence.</param>
/// <param name="Help">What to do.</param>
internal sealed record UsageMistake(string Message, string Help)
{
    /// <returns>The exit code.</returns>
    public int Write(Shell shell)
    {
        shell.Error.WriteLine($"handbookgen: {Message}");
        shell.Error.WriteLine($"  help: {Help}");
        return ExitCode.BadUsage;
    }
}
