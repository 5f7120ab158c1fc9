using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Validation;

/// <summary>
/// Looks for the names that authors probably meant. Each search compares a name with all others, so a page of thousands of wrong links to
/// thousands of headings would take minutes.
/// </summary>
internal static class Suggestions
{
    /// <summary>How many findings of a file get a suggestion: the first ones in the file, whatever other files have.</summary>
    public const int MostPerFile = NearestName.MostPerFile;

    /// <param name="found">The findings of each rule, in the order of the rules.</param>
    /// <returns>The same findings, in the same order.</returns>
    public static ImmutableArray<ImmutableArray<Finding>> Add(ImmutableArray<ImmutableArray<Finding>> found)
    {
        var first = found
            .SelectMany((findings, rule) => findings.Where(finding => finding.Suggestion is not null).Select(finding => (rule, finding)))
            // Several links may share one definition: still one mistake.
            .DistinctBy(entry => (entry.rule, PlaceOf(entry.finding)))
            .GroupBy(entry => entry.finding.Range.File)
            .SelectMany(file => file.OrderBy(entry => entry.finding.Range).Take(MostPerFile))
            .ToLookup(entry => entry.rule, entry => entry.finding);
        // One rule on one thread: its searches may share what they remember.
        return InParallel.Map([.. found.Select((findings, rule) => (findings, first[rule]))], entry => Add(entry.findings, entry.Item2));
    }

    private static ImmutableArray<Finding> Add(ImmutableArray<Finding> findings, IEnumerable<Finding> first)
    {
        var suggested = first.ToDictionary(PlaceOf, finding => finding.Suggestion!(finding));
        return
        [
            .. findings.Select(finding => finding.Suggestion is null ? finding : suggested.GetValueOrDefault(PlaceOf(finding), finding)),
        ];
    }

    private static (SourceRange, string) PlaceOf(Finding finding) => (finding.Range, finding.Message);
}
