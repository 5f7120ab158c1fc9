using HandbookGen.Diagnostics;

namespace HandbookGen.Validation;

/// <summary>
/// Looks for the names that authors probably meant. Each search compares a name with all others, so a page of thousands of wrong links to
/// thousands of headings would take minutes.
/// </summary>
internal static class Suggestions
{
    /// <summary>The findings of a rule in a file that get a suggestion: the first ones in the file, whatever other files have.</summary>
    public const int MostPerFile = NearestName.MostPerFile;

    /// <summary>The same findings, in the same order.</summary>
    public static IEnumerable<Finding> Add(IEnumerable<Finding> findings)
    {
        List<Finding> all = [.. findings];
        var first = all.Where(finding => finding.Suggestion is not null)
            .GroupBy(finding => finding.Range.File)
            .SelectMany(file => file.OrderBy(finding => finding.Range).Take(MostPerFile))
            .ToHashSet<Finding>(ReferenceEqualityComparer.Instance);
        return all.Select(finding => first.Contains(finding) ? finding.Suggestion!(finding) : finding);
    }
}
