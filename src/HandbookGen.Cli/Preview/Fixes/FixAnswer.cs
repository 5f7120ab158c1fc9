namespace HandbookGen.Cli.Preview;

/// <summary>What became of a clicked fix.</summary>
internal enum FixOutcome
{
    /// <summary>It is on the disk.</summary>
    Done = 204,

    /// <summary>There is no such fix any more.</summary>
    Unknown = 404,

    /// <summary>A file has another text than the one that the fix was made for.</summary>
    Outdated = 409,

    /// <summary>A file cannot be written.</summary>
    NotWritten = 500,
}

/// <summary>The answer to a click.</summary>
/// <param name="Outcome">The number is the status of the answer over HTTP.</param>
/// <param name="Sentence">What was done, or why nothing was.</param>
internal sealed record FixAnswer(FixOutcome Outcome, string Sentence);
