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
    /// <summary>The local file of a picture, from the root of the site; may not exist.</summary>
    public Located<string>? Picture { get; init; }

    /// <summary>For example <c>she/her</c>; null for none, and likewise below.</summary>
    public string? Pronouns { get; init; }

    /// <summary>Where the person works, in words.</summary>
    public string? Location { get; init; }

    public string? Email { get; init; }

    /// <summary>Other ways to reach the person, in the order of the data.</summary>
    public ImmutableArray<NamedLink> Links { get; init; } = [];

    // No run is older than the program.
    private static readonly DateOnly Earliest = new(2026, 11, 1);

    /// <param name="today">Null if unknown: then a last day counts if it has passed on every day on which the program can run.</param>
    public bool HasLeft(DateOnly? today) => Left is { } left && left.LastDay < (today ?? Earliest);
}
