using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation;

/// <summary>Finds things that are equal and must not be.</summary>
internal static class Duplicates
{
    /// <summary>
    /// Each thing that has to change, with the one that stays: the first one, unless it was written since the other commit and another one
    /// was not.
    /// </summary>
    /// <param name="things">In the order of the site.</param>
    /// <param name="placeOf">Where a thing is written.</param>
    /// <param name="baseSite">The other commit; null for none.</param>
    public static IEnumerable<(T Stays, T Changes)> Of<T>(
        IEnumerable<T> things,
        Func<T, string> nameOf,
        StringComparer comparer,
        Func<T, SourceRange> placeOf,
        BaseSite? baseSite
    )
        where T : class
    {
        foreach (var equal in things.GroupBy(nameOf, comparer).Select(group => group.ToList()).Where(equal => equal.Count > 1))
        {
            var stays = equal.FirstOrDefault(thing => baseSite is not null && !baseSite.IsNew(placeOf(thing))) ?? equal[0];
            foreach (var other in equal.Where(other => !ReferenceEquals(other, stays)))
                yield return (stays, other);
        }
    }
}
