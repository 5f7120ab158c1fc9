using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// How much the calls of a page and of the whole site may show. A short page with many calls could make a text of any length, and so could
/// many pages with one call each. Thread-safe.
/// </summary>
/// <param name="shown">What other pages show, in characters.</param>
internal sealed class CallBudget(SiteConfig config, long shown = 0)
{
    // The largest lists of real handbooks are about as long as a page may be.
    private const int TimesMaxPageSize = 2;

    // All of it is in memory at once.
    private const int PartOfMaxTotalSize = 10;

    private readonly long most = config.MaxTotalSize / PartOfMaxTotalSize;
    private long shown = shown;
    private Diagnostic? beyond;

    /// <summary>In characters.</summary>
    public long MostOfPage { get; } = TimesMaxPageSize * config.MaxPageSize;

    /// <summary>What all pages show, in characters.</summary>
    public long Shown => Interlocked.Read(ref shown);

    /// <summary>The problem that the calls show more than those of a site may, at the first call beyond; null if they do not.</summary>
    public Diagnostic? Beyond => Volatile.Read(ref beyond);

    /// <summary>Counts what a call shows.</summary>
    /// <returns>False for the first call beyond the limit of the site.</returns>
    public bool Take(long length, ShortcodeCall call)
    {
        var now = Interlocked.Add(ref shown, length);
        if (now <= most || now - length > most)
            return true;
        Volatile.Write(ref beyond, BeyondSite(call));
        return false;
    }

    public Diagnostic BeyondPage(ShortcodeCall call) =>
        FileDiagnostics.TooLarge.At(
            call.Range,
            $"What the calls of this page show is longer than {SizeLimits.Show(MostOfPage)}; this call and those after it are left out.",
            $"Show it on several pages, or raise '{nameof(SiteConfig.MaxPageSize)}' in statiq.json."
        );

    private Diagnostic BeyondSite(ShortcodeCall call) =>
        FileDiagnostics.TooMuch.At(
            call.Range,
            $"What the calls of all pages show is longer than {SizeLimits.Show(most)}; this call and those after it are left out.",
            $"Show it on fewer pages, or raise '{nameof(SiteConfig.MaxTotalSize)}' in statiq.json."
        );
}
