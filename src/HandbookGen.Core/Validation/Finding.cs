using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>What a rule reports; <see cref="Validator"/> adds the severity.</summary>
/// <param name="Range">The characters to change.</param>
/// <param name="Message">One sentence: what is wrong, with the value that was found.</param>
/// <param name="Help">What to do about it; null if the message says it all.</param>
/// <param name="Fix">The edit that corrects it; null if a person has to decide.</param>
public sealed record Finding(SourceRange Range, string Message, string? Help = null, Fix? Fix = null)
{
    /// <summary>What the finding is about if it must survive rewording; null to use the characters of <see cref="Range"/>.</summary>
    public string? Subject { get; init; }

    /// <summary>
    /// The error in the file or value that would have to be read to know whether this is a finding at all; null when it is one.
    /// <see cref="Validator"/> leaves the others out, and counts them.
    /// </summary>
    public SourceRange? Cause { get; init; }

    /// <summary>
    /// Whether the finding is a matter of taste: it is left out unless the settings, the command line or the page name its rule in
    /// <c>Analyzers</c>.
    /// </summary>
    public bool OnlyIfAsked { get; init; }

    /// <summary>
    /// Adds a suggestion to this finding; null for none. Looking for one takes time, so <see cref="Suggestions"/> does it for the first
    /// findings of a file only.
    /// </summary>
    public Func<Finding, Finding>? Suggestion { get; init; }

    /// <summary>A problem of a record or a shortcode call.</summary>
    public static Finding Of(Problem problem) =>
        new(problem.Range, problem.Message, problem.Help, problem.Fix)
        {
            Cause = problem.Cause,
            Suggestion = problem.Meant is { } meant ? finding => finding.WithName(meant) : null,
        };

    private Finding WithName(NameSearch meant) => meant.Nearest is { } near ? this with { Help = $"Did you mean '{near}'?" } : this;

    /// <summary>A check that cannot be made.</summary>
    /// <param name="cause">As <see cref="Cause"/>.</param>
    public static Finding Unknown(SourceRange range, SourceRange cause) => new(range, "This cannot be checked.") { Cause = cause };

    /// <summary>A finding about a whole section. Its heading may be reworded as long as it keeps its explicit id.</summary>
    public static Finding Of(Heading heading, string message, string? help) =>
        new(heading.Range, message, help) { Subject = heading.IsExplicit ? $"#{heading.Id}" : null };
}
