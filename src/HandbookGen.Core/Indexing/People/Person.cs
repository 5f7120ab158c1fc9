using System.Collections.Immutable;

namespace HandbookGen.Indexing.People;

/// <summary>An entry of the people data.</summary>
/// <param name="Slug">What others name in <c>reports_to</c>: the key <c>slug</c>, else the name of the file.</param>
/// <param name="Handle">On GitLab, without <c>@</c>; null for none.</param>
/// <param name="Role">Plain text; empty for none.</param>
/// <param name="ReportsTo">The slug of the manager.</param>
/// <param name="Specialties">The parts of the product that the person works on.</param>
/// <param name="Expertise">Plain text; empty for none.</param>
public sealed record Person(
    string Name,
    string? Slug,
    string? Handle,
    string Role,
    string? ReportsTo,
    ImmutableArray<string> Departments,
    ImmutableArray<string> Specialties,
    string Expertise);
