namespace HandbookGen.Configuration;

/// <summary>When a run takes place, for a site that sets no time.</summary>
/// <param name="Time">The time of the run, from the caller's clock; null if unknown.</param>
/// <param name="CommitDay">The day of the commit that is checked out; null if unknown.</param>
public sealed record RunDates(DateTimeOffset? Time, DateOnly? CommitDay)
{
    public static RunDates Unknown { get; } = new(null, null);
}
