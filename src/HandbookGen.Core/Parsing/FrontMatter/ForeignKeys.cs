using System.Collections.Frozen;

namespace HandbookGen.Parsing;

/// <summary>
/// Keys of other generators that resemble ours. They have no effect here, but they are not typos. Other foreign keys need no entry.
/// </summary>
internal static class ForeignKeys
{
    /// <summary>Of pages: Hugo's, Docsy's and Jekyll's.</summary>
    public static FrozenSet<string> OfPages { get; } =
        FrozenSet.ToFrozenSet(["author", "authors", "canonical_url", "data", "unpublishDate", "unpublishdate"]);

    /// <summary>Of people: those of GitLab's <c>team.yml</c>.</summary>
    public static FrozenSet<string> OfPeople { get; } = FrozenSet.ToFrozenSet(["github", "type"]);
}
