namespace HandbookGen.Diagnostics;

/// <summary>A problem at a place in a file, as it is reported.</summary>
/// <param name="RuleId"><c>HB</c> and four digits: <c>HB1001</c>.</param>
/// <param name="Severity">Set by the phase that found it or, for rules, by the configuration.</param>
/// <param name="Range">The characters to change.</param>
/// <param name="Message">One sentence: what is wrong, with the value found.</param>
/// <param name="Help">What to do about it; null when the message says it all.</param>
/// <param name="Fix">A change that corrects it; null when an author has to decide.</param>
public sealed record Diagnostic(string RuleId, Severity Severity, SourceRange Range, string Message, string? Help = null, Fix? Fix = null)
    : IComparable<Diagnostic>
{
    /// <summary>
    /// What it is about, when it stays the same finding even if the characters are reworded; null for the characters themselves.
    /// </summary>
    public string? Subject { get; init; }

    private bool IsFileProblem => FileDiagnostics.IsOf(RuleId) && Severity > Severity.Information;

    /// <summary>
    /// The order of every report: what is wrong with files, because other findings may follow from it, then everything else; each by file,
    /// line, column, identifier, message.
    /// </summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
            return 1;
        var byCause = other.IsFileProblem.CompareTo(IsFileProblem);
        if (byCause != 0)
            return byCause;
        var byRange = Range.CompareTo(other.Range);
        if (byRange != 0)
            return byRange;
        var byRule = string.CompareOrdinal(RuleId, other.RuleId);
        return byRule != 0 ? byRule : string.CompareOrdinal(Message, other.Message);
    }
}
