namespace HandbookGen.Cli;

/// <summary>Distinguishes failures of the machine, which get a message, from bugs, which may crash.</summary>
internal static class MachineFault
{
    /// <summary>What happened, in one sentence; null if it is not the machine's fault.</summary>
    public static string? In(Exception exception) =>
        exception switch
        {
            IOException or UnauthorizedAccessException => exception.Message,
            OutOfMemoryException => "There is not enough memory.",
            // Several threads can run into the same full disk.
            AggregateException several => several
                .Flatten()
                .InnerExceptions.Select(In)
                .Aggregate((first, next) => next is null ? null : first),
            _ => null,
        };
}
