namespace HandbookGen.Diagnostics;

/// <summary>
/// Explains a rule to an editor, on its page in the handbook and in the terminal. The sentences are Markdown with code spans only.
/// </summary>
/// <param name="What">What the rule reports, and what it does not check.</param>
/// <param name="Why">What happens to readers when nobody reports it.</param>
/// <param name="Incorrect">Lines of a file that are reported.</param>
/// <param name="Correct">The same lines after the correction.</param>
/// <param name="Fix">How to correct a finding, and when to do something else.</param>
/// <param name="Language">The language of both examples: <c>markdown</c>, <c>yaml</c> or <c>html</c>.</param>
public sealed record Explanation(string What, string Why, string Incorrect, string Correct, string Fix, string Language = "markdown");
