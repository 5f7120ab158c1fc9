using System.Diagnostics;

namespace HandbookGen.BrowserTests.Harness;

/// <summary>
/// What a page shows soon after an action: its scripts, requests and frames come when the machine has time for them. For what a single
/// element shows, Playwright's own assertions are shorter.
/// </summary>
internal static class Soon
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Repeats an assertion until it holds; in the end, its failure is that of the test.</summary>
    public static async Task Holds(Func<Task> assertion)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(Pause))
        {
            try
            {
                await assertion();
                return;
            }
            catch (ShouldAssertException) when (watch.Elapsed < Longest) { }
        }
    }
}
