using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>A rule's answer; <see cref="Validator"/> gives it a severity.</summary>
/// <param name="Range">The characters to change.</param>
/// <param name="Message">One sentence: what is wrong, with the value found.</param>
/// <param name="Help">What to do about it; null when the message says it all.</param>
/// <param name="Fix">The change that is certainly right; null when somebody has to decide.</param>
public sealed record Finding(SourceRange Range, string Message, string? Help = null, Fix? Fix = null)
{
    /// <summary>What it is about, where its characters may be reworded and it stays the same finding; null for those characters.</summary>
    public string? Subject { get; init; }

    /// <summary>About a section as a whole. Its heading may get other words as long as it keeps an id of its own.</summary>
    public static Finding Of(Heading heading, string message, string? help) =>
        new(heading.Range, message, help) { Subject = heading.IsExplicit ? $"#{heading.Id}" : null };
}
