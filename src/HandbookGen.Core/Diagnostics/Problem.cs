namespace HandbookGen.Diagnostics;

/// <summary>What a reader of typed records found wrong with a value; a rule turns it into a finding.</summary>
/// <param name="Range">The value's characters, or the key's when the value is missing.</param>
/// <param name="Message">One sentence, with the value found and what was expected.</param>
/// <param name="Help">What to do; null when the message says it all.</param>
/// <param name="Fix">The change that is certainly meant; null when somebody has to decide.</param>
public sealed record Problem(SourceRange Range, string Message, string? Help = null, Fix? Fix = null);
