namespace HandbookGen.Validation;

/// <summary>Tells how to live with a finding of a rule: on its page in the handbook, and on the terminal.</summary>
public static class SuppressionAdvice
{
    /// <summary>Whether a suppression needs a reason, and front matter cannot lower the level: what protects anchors must not be lost in passing.</summary>
    public static bool NeedsReason(Rule rule) => rule.Id.StartsWith("HB2", StringComparison.Ordinal);

    /// <summary>Paragraphs in Markdown with code spans only.</summary>
    public static IEnumerable<string> Of(Rule rule)
    {
        var reason = NeedsReason(rule) ? "The reason is mandatory for this rule." : "The reason may be left out.";
        yield return $"In one line: `<!-- handbookgen-disable-next-line {rule.Id} -- reason -->` above it, or `# handbookgen-disable-next-line {rule.Id} -- reason` in YAML. {reason}";
        if (NeedsReason(rule))
            yield return "On a page: front matter cannot lower this rule.";
        else
            yield return $"On a page: `Analyzers: [{rule.Id}=None]` in its front matter.";
        if (!Baseline.Takes(rule.Id))
            yield return "In the baseline: a lost anchor is never part of it.";
        yield return $"Everywhere: `\"Analyzers\": [\"{rule.Id}=None\"]` in `statiq.json`.";
    }
}
