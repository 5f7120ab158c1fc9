using HandbookGen.Diagnostics;

namespace HandbookGen.Validation;

/// <summary>A rule's answer; <see cref="Validator"/> gives it a severity.</summary>
/// <param name="Range">The characters to change.</param>
/// <param name="Message">One sentence: what is wrong, with the value found.</param>
/// <param name="Help">What to do about it; null when the message says it all.</param>
/// <param name="Fix">The change that is certainly right; null when somebody has to decide.</param>
public sealed record Finding(SourceRange Range, string Message, string? Help = null, Fix? Fix = null);
