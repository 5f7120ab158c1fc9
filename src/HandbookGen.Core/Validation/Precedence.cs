using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Validation;

/// <summary>Drops a finding where another rule says something better about the same characters.</summary>
internal static class Precedence
{
    /// <param name="rules">Those that ran.</param>
    /// <param name="found">The findings of each rule, in the order of <paramref name="rules"/>.</param>
    public static IEnumerable<CheckedFinding> Apply(ImmutableArray<Rule> rules, ImmutableArray<ImmutableArray<CheckedFinding>> found)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            var better = found[i].IsEmpty || rules[i].YieldsTo.IsEmpty ? null : BetterThan(rules[i], rules, found);
            foreach (var finding in found[i])
            {
                var place = finding.Diagnostic.Range;
                if (better is null || !better[place.File].Any(range => Overlap(range, place)))
                    yield return finding;
            }
        }
    }

    private static ILookup<SitePath, SourceRange> BetterThan(
        Rule rule,
        ImmutableArray<Rule> rules,
        ImmutableArray<ImmutableArray<CheckedFinding>> found
    ) =>
        rules
            .Zip(found)
            .Where(other => rule.YieldsTo.Contains(other.First.Id))
            .SelectMany(other => other.Second)
            .Select(finding => finding.Diagnostic.Range)
            .ToLookup(range => range.File);

    private static bool Overlap(SourceRange one, SourceRange other) =>
        (one.Line, one.Column).CompareTo((other.EndLine, other.EndColumn)) < 0
        && (other.Line, other.Column).CompareTo((one.EndLine, one.EndColumn)) < 0;
}
