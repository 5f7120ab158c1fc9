using System.Collections.Immutable;

namespace HandbookGen.Benchmarks;

/// <summary>A program of the comparison.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="File">The executable.</param>
/// <param name="Arguments">Its arguments, for an output folder that does not exist yet.</param>
/// <param name="Limit">Name of the program that its time is divided by; its own name for a limit.</param>
internal sealed record Contender(string Name, string File, Func<string, ImmutableArray<string>> Arguments, string Limit);
