using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// How much the calls of a page and of the whole site may show. A short page with many calls could make a text of any length, and so could
/// many pages with one call each. Thread-safe.
/// </summary>
internal sealed class CallBudget(SiteConfig config)
{
    // The largest lists of real handbooks are about as long as a page may be.
    private const int TimesMaxPageSize = 2;

    // All of it is in memory at once.
    private const int PartOfMaxTotalSize = 10;

    private readonly long most = config.MaxTotalSize / PartOfMaxTotalSize;
    private long shown;

    /// <summary>In characters.</summary>
    public long MostOfPage { get; } = TimesMaxPageSize * config.MaxPageSize;

    /// <summary>Whether the calls show more than those of a site may.</summary>
    public bool IsSpent => Interlocked.Read(ref shown) > most;

    /// <summary>Counts what a call shows.</summary>
    /// <returns>False for the first call beyond the limit of the site.</returns>
    public bool Take(long length)
    {
        var now = Interlocked.Add(ref shown, length);
        return now <= most || now - length > most;
    }

    public Diagnostic BeyondPage(ShortcodeCall call) =>
        FileDiagnostics.TooLarge.At(
            call.Range,
            $"What the calls of this page show is longer than {SizeLimits.Show(MostOfPage)}; this call and those after it are left out.",
            $"Show it on several pages, or raise '{nameof(SiteConfig.MaxPageSize)}' in statiq.json."
        );

    public Diagnostic BeyondSite(ShortcodeCall call) =>
        FileDiagnostics.TooMuch.At(
            call.Range,
            $"What the calls of all pages show is longer than {SizeLimits.Show(most)}; this call and those after it are left out.",
            $"Show it on fewer pages, or raise '{nameof(SiteConfig.MaxTotalSize)}' in statiq.json."
        );
}
