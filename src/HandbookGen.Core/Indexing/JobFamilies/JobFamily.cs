using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.JobFamilies;

/// <summary>A level of a job family.</summary>
/// <param name="Grade">As the company counts: <c>10</c>, <c>13.5</c>.</param>
/// <param name="Anchor">Of the level's heading on the page; null for the one that its title gives.</param>
/// <param name="ReportsTo">Where it differs from the family's.</param>
public sealed record JobLevel(Located<string> Title, string? Grade, Located<string>? Anchor, NamedLink? ReportsTo, string? Summary);

/// <summary>A page with <c>type: job-family</c>.</summary>
/// <param name="Title">The file's name when the page has no title.</param>
/// <param name="Levels">In the order of the page: lowest first.</param>
/// <param name="NextStep">The family that its highest level can move on to.</param>
public sealed record JobFamily(
    Located<string> Title,
    string? Department,
    NamedLink? ReportsTo,
    ImmutableArray<JobLevel> Levels,
    NamedLink? NextStep,
    ImmutableArray<Problem> Problems
);
