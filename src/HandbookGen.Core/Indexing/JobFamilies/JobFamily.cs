using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.JobFamilies;

/// <summary>A level of a job family.</summary>
/// <param name="Grade">The job grade: <c>10</c>, <c>13.5</c>.</param>
/// <param name="Anchor">The anchor of the level's heading; null for the one made from its title.</param>
/// <param name="ReportsTo">Only if it differs from the family's.</param>
public sealed record JobLevel(Located<string> Title, string? Grade, Located<string>? Anchor, NamedLink? ReportsTo, string? Summary);

/// <summary>A page with <c>type: job-family</c>.</summary>
/// <param name="Title">The file name when the page has no title.</param>
/// <param name="Levels">In the order of the page: lowest first.</param>
/// <param name="NextStep">The job family that follows its highest level.</param>
public sealed record JobFamily(
    Located<string> Title,
    string? Department,
    NamedLink? ReportsTo,
    ImmutableArray<JobLevel> Levels,
    NamedLink? NextStep,
    ImmutableArray<Problem> Problems
);
