using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A comment or front matter that names an unknown rule.</summary>
public sealed class UnknownRule : Rule
{
    public override string Id => "HB6022";

    public override string Name => "unknown-rule";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A comment that suppresses rules, or `Analyzers` in front matter, names a rule that does not exist. Messages whose "
                + "identifier starts with `HB9` are not rules.",
            Why: "The rule that was meant is still reported.",
            Incorrect: "<!-- handbookgen-disable-next-line broken-lnik -->",
            Correct: "<!-- handbookgen-disable-next-line broken-link -->",
            Fix: "Use the name that the message suggests; `handbookgen explain` lists all rules."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var inComments = site.Suppressions.SelectMany(comment => comment.Rules);
        var inFrontMatter = site
            .Pages.SelectMany(page => page.Page.FrontMatter.Analyzers)
            .Select(level => level.Rule)
            .Where(rule => !AnalyzerLevels.IsEveryRule(rule.Value));
        return inComments.Concat(inFrontMatter).Where(name => RuleCatalog.Find(name.Value) is null).Select(FindingOf);
    }

    private static Finding FindingOf(Located<string> name)
    {
        if (FileDiagnostics.Find(name.Value) is not null)
            return new Finding(name.Range, $"'{name.Value}' is not a rule and cannot be suppressed.", "Correct what its message reports.");
        var near = NearestName.Of(name.Value, RuleCatalog.Names);
        return new Finding(
            name.Range,
            $"Unknown rule '{name.Value}'.",
            near is null ? "Run 'handbookgen explain' to see all rules." : $"Did you mean '{near}'?"
        );
    }
}
