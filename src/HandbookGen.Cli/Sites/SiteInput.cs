using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Validation;

namespace HandbookGen.Cli;

/// <summary>What lies at the root of a site and decides how it is checked.</summary>
/// <param name="Config">With the mistakes of the baseline.</param>
/// <param name="Baseline">Null when there is none.</param>
internal sealed record SiteInput(ConfigResult Config, Baseline? Baseline)
{
    /// <summary>Whether no run can begin before something is corrected.</summary>
    public bool IsBroken => ExitCode.For(Config.Diagnostics, Severity.Error) != ExitCode.Clean;

    public static SiteInput Load(SiteArguments site)
    {
        var config = ConfigFile.Load(site);
        var (baseline, mistake) = BaselineFile.Load(site.Root);
        return new SiteInput(mistake is null ? config : config with { Diagnostics = [.. config.Diagnostics, mistake] }, baseline);
    }
}
