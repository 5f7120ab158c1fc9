namespace HandbookGen.Cli.Preview;

/// <summary>How files are watched.</summary>
/// <param name="PollAlways">Whether to look for changes regularly even where the system reports them.</param>
/// <param name="PollEvery">The pause between two looks, if it comes to that.</param>
internal sealed record WatchOptions(bool PollAlways, TimeSpan PollEvery)
{
    public static WatchOptions Default { get; } = new(PollAlways: false, TimeSpan.FromMilliseconds(500));
}
