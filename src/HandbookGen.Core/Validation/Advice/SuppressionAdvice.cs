using HandbookGen.Diagnostics;

namespace HandbookGen.Validation;

/// <summary>Explains how to suppress a rule, on its page in the handbook and in the terminal.</summary>
public static class SuppressionAdvice
{
    /// <summary>
    /// Whether suppressing the rule needs a reason, and front matter cannot lower it. Both keep anchors from losing their protection by
    /// accident.
    /// </summary>
    public static bool NeedsReason(Rule rule) => rule.Id.StartsWith("HB2", StringComparison.Ordinal);

    /// <summary>One paragraph each, in Markdown with code spans only.</summary>
    public static IEnumerable<string> Of(DocumentedRule rule)
    {
        // A built file is made anew by every build, so nobody can write into it.
        if (rule is Rule ofSources)
            return OfSources(ofSources).Append(ForSite(rule));
        return [ForSite(rule)];
    }

    private static IEnumerable<string> OfSources(Rule rule)
    {
        var reason = NeedsReason(rule) ? "This rule requires the reason." : "The reason is optional.";
        yield return $"For one line: put `<!-- handbookgen-disable-next-line {rule.Id} -- reason -->` above it, "
            + $"or `# handbookgen-disable-next-line {rule.Id} -- reason` in YAML. {reason}";
        if (NeedsReason(rule))
            yield return "For one page: not possible, because front matter cannot lower this rule.";
        else
            yield return $"For one page: add `Analyzers: [{rule.Id}=None]` to its front matter.";
        if (!Baseline.Takes(rule.Id))
            yield return "In a baseline: not possible, because a baseline never tolerates a lost anchor.";
    }

    private static string ForSite(DocumentedRule rule) =>
        $"For the whole site: add `\"Analyzers\": [\"{rule.Id}=None\"]` to `statiq.json`.";
}
