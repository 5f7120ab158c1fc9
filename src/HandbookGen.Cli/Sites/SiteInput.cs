using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Validation;

namespace HandbookGen.Cli;

/// <summary>The files at the root of a site that determine how it is checked.</summary>
/// <param name="Config">Its diagnostics include those of the baseline.</param>
/// <param name="Baseline">Null if there is none, or if it is damaged.</param>
internal sealed record SiteInput(ConfigResult Config, Baseline? Baseline)
{
    /// <summary>Whether errors have to be corrected before a run can start.</summary>
    public bool IsBroken => ExitCode.For(Config.Diagnostics, Severity.Error) != ExitCode.Clean;

    public static SiteInput Load(SiteArguments site)
    {
        var config = ConfigFile.Load(site);
        var (baseline, mistake) = BaselineFile.Load(site.Root);
        return new SiteInput(mistake is null ? config : config with { Diagnostics = [.. config.Diagnostics, mistake] }, baseline);
    }
}
