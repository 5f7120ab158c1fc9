namespace HandbookGen.Configuration;

/// <summary>How loudly it is said that HTML of a page is left out.</summary>
public enum RawHtmlReport
{
    Quiet,

    /// <summary>As information.</summary>
    Report,

    /// <summary>As an error, so that nothing is built.</summary>
    Refuse,
}
