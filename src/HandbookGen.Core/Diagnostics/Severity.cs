namespace HandbookGen.Diagnostics;

/// <summary>How much a diagnostic matters, least first. The names are those of Statiq's log levels where it has one.</summary>
public enum Severity
{
    /// <summary>Switched off; never appears in a report.</summary>
    None,

    /// <summary>Worth knowing; never fails a build unless <c>FailureLogLevel</c> says so.</summary>
    Information,

    /// <summary>Probably a mistake; the site is still built.</summary>
    Warning,

    /// <summary>A broken promise; nothing is written.</summary>
    Error,
}
