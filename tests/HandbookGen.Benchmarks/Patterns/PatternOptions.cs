namespace HandbookGen.Benchmarks;

/// <param name="Name">A part of the names of the patterns to measure; empty for all.</param>
/// <param name="Program">Full path of a program to measure; null to publish it first.</param>
internal sealed record PatternOptions(string Name, string? Program)
{
    /// <summary>Null for wrong arguments.</summary>
    public static PatternOptions? Parse(string[] typed) =>
        typed switch
        {
            ["--program", var program, .. var rest] when Parse(rest) is { } options => options with { Program = Path.GetFullPath(program) },
            [] => new PatternOptions("", null),
            [var name] => new PatternOptions(name, null),
            _ => null,
        };
}
