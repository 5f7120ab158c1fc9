using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Indexing.People;

/// <summary>An entry of the people data.</summary>
/// <param name="Slug">The value that others use in <c>reports_to</c>: the key <c>slug</c>, or else the name of the file.</param>
/// <param name="Handle">On GitLab, without <c>@</c>; null for none.</param>
/// <param name="Role">Plain text; empty for none.</param>
/// <param name="ReportsTo">The slug of the manager.</param>
/// <param name="Specialties">The parts of the product that the person works on.</param>
/// <param name="Expertise">Plain text; empty for none.</param>
/// <param name="Team">The name of the team, or the URL of its page.</param>
/// <param name="Start">The first day.</param>
/// <param name="Left">The last day; null for somebody who has not left.</param>
/// <param name="Range">The characters of the name.</param>
public sealed record Person(
    string Name,
    string? Slug,
    string? Handle,
    string Role,
    string? ReportsTo,
    ImmutableArray<string> Departments,
    ImmutableArray<string> Specialties,
    string Expertise,
    string? Team,
    HandbookDate? Start,
    HandbookDate? Left,
    SourceRange Range
)
{
    /// <param name="today">Null if unknown: then everyone with a last day counts as having left.</param>
    public bool HasLeft(DateOnly? today) => Left is { } left && !(left.LastDay >= today);
}
