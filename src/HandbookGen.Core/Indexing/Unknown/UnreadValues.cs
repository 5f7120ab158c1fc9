using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>Values of front matter that a typed record cannot use, such as a date that does not exist.</summary>
public static class UnreadValues
{
    /// <summary>The problem with the value of a key, or with a key that resembles it; null when the record has the value.</summary>
    /// <param name="problems">Those of the record.</param>
    public static SourceRange? Of(FrontMatter frontMatter, ImmutableArray<Problem> problems, string key)
    {
        if (problems.IsEmpty)
            return null;
        foreach (var entry in frontMatter.Map.Entries.Where(entry => IsMeant(entry.Key, key)))
        {
            var from = entry.KeyRange;
            var to = entry.Value.Range;
            foreach (var problem in problems)
            {
                if (
                    problem.Range.File == from.File
                    && problem.Range.Line >= from.Line
                    && problem.Range.Line <= Math.Max(from.Line, to.EndLine)
                )
                    return problem.Range;
            }
        }

        return null;
    }

    /// <summary>The first problem with a value in the data that the parts come from.</summary>
    public static SourceRange? Of(SiteRecords records, SiteParts parts) =>
        (parts.HasFlag(SiteParts.People) ? records.People.Unread : null) ?? (parts.HasFlag(SiteParts.Utm) ? records.Utm.Unread : null);

    private static bool IsMeant(string written, string key) => written == key || NearestName.Of(written, [key]) is not null;
}
