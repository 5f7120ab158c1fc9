namespace HandbookGen.Diagnostics;

/// <summary>A problem with a value in a typed record; a rule turns it into a finding.</summary>
/// <param name="Range">The value, or the key when the value is missing.</param>
/// <param name="Message">One sentence, with the value found and what was expected.</param>
/// <param name="Help">What to do; null when the message says it all.</param>
/// <param name="Fix">A change that corrects it; null when an author has to decide.</param>
public sealed record Problem(SourceRange Range, string Message, string? Help = null, Fix? Fix = null)
{
    /// <summary>
    /// The error in the file that would have to be read to know whether this is a problem at all; null when it is one.
    /// </summary>
    public SourceRange? Cause { get; init; }

    /// <summary>Whether this is a key that nobody knows, not a wrong value.</summary>
    public bool IsUnknownKey { get; init; }

    /// <summary>Finds the name that was meant, which then becomes the help; null when nothing is searched for.</summary>
    public NameSearch? Meant { get; init; }
}
