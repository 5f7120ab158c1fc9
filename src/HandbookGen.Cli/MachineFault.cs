namespace HandbookGen.Cli;

/// <summary>Tells what the machine refused from what is a bug: a bug may crash.</summary>
internal static class MachineFault
{
    /// <summary>What happened, in a sentence; null when it is not the machine's fault.</summary>
    public static string? In(Exception exception) =>
        exception switch
        {
            IOException or UnauthorizedAccessException => exception.Message,
            // Several threads may have met the same full disk.
            AggregateException several => several
                .Flatten()
                .InnerExceptions.Select(In)
                .Aggregate((first, next) => next is null ? null : first),
            _ => null,
        };
}
