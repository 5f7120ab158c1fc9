namespace HandbookGen.Validation;

/// <summary>Tells how to live with a finding of a rule: on its page in the handbook, and on the terminal.</summary>
public static class Silence
{
    /// <summary>Paragraphs in Markdown with code spans only.</summary>
    public static IEnumerable<string> Advice(Rule rule) =>
        [$"Everywhere: `\"Analyzers\": [\"{rule.Id}=None\"]` in `statiq.json`."];
}
