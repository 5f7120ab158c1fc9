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
                if (better?.GetValueOrDefault(place.File)?.Overlap(place) != true)
                    yield return finding;
            }
        }
    }

    private static Dictionary<SitePath, SortedRanges> BetterThan(
        Rule rule,
        ImmutableArray<Rule> rules,
        ImmutableArray<ImmutableArray<CheckedFinding>> found
    ) =>
        rules
            .Zip(found)
            .Where(other => rule.YieldsTo.Contains(other.First.Id))
            .SelectMany(other => other.Second)
            .Select(finding => finding.Diagnostic.Range)
            .GroupBy(range => range.File)
            .ToDictionary(group => group.Key, group => new SortedRanges(group));
}
