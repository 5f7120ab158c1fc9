namespace HandbookGen.Diagnostics;

/// <summary>The severity of a diagnostic, lowest first, named after Statiq's log levels.</summary>
public enum Severity
{
    /// <summary>Turned off; never appears in a report.</summary>
    None,

    /// <summary>Worth knowing; fails a build only if <c>FailureLogLevel</c> says so.</summary>
    Information,

    /// <summary>Probably a mistake; the site is still built.</summary>
    Warning,

    /// <summary>A mistake that breaks the site for readers; nothing is written.</summary>
    Error,
}
