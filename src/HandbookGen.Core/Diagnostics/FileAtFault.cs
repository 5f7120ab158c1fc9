namespace HandbookGen.Diagnostics;

/// <summary>Notes on an exception which file was being worked on, so that whoever reports the bug knows what to attach.</summary>
public static class FileAtFault
{
    private const string Key = "file at fault";

    /// <summary>Used as the filter of a catch clause, so that the exception keeps its stack trace and goes on.</summary>
    /// <returns>False.</returns>
    public static bool Note(Exception exception, SitePath file)
    {
        if (!exception.Data.Contains(Key))
            exception.Data[Key] = file.Value;
        return false;
    }

    /// <summary>The noted file; null for none.</summary>
    public static string? Of(Exception exception) =>
        exception.Data[Key] as string
        ?? (exception as AggregateException)?.InnerExceptions.Select(Of).FirstOrDefault(file => file is not null)
        ?? (exception.InnerException is { } inner ? Of(inner) : null);
}
