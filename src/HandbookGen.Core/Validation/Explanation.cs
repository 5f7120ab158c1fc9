namespace HandbookGen.Validation;

/// <summary>Tells an editor about a rule: on its page in the handbook, and on the terminal. Sentences are Markdown with code spans only.</summary>
/// <param name="What">What the rule reports, and what it leaves alone.</param>
/// <param name="Why">What happens to readers when nobody reports it.</param>
/// <param name="Bad">Lines of a file that are reported.</param>
/// <param name="Good">The same lines in order.</param>
/// <param name="Fix">How to get from one to the other, and when to do something else.</param>
/// <param name="Language">Of the two examples: <c>markdown</c>, <c>yaml</c>.</param>
public sealed record Explanation(string What, string Why, string Bad, string Good, string Fix, string Language = "markdown");
