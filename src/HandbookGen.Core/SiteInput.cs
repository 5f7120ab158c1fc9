using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Validation;

namespace HandbookGen;

/// <summary>The files at the root of a site that determine how it is checked.</summary>
/// <param name="Config">Its diagnostics include those of the baseline.</param>
/// <param name="Baseline">Null if there is none, or if it is damaged.</param>
public sealed record SiteInput(ConfigResult Config, Baseline? Baseline)
{
    /// <summary>Whether errors have to be corrected before a run can start.</summary>
    public bool IsBroken =>
        Config.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error || FileDiagnostics.IsConfiguration(diagnostic.RuleId));

    /// <param name="root">Full path of the site's root.</param>
    /// <param name="overrides">The command line.</param>
    /// <param name="now">The time of the run, for a site that sets none.</param>
    /// <param name="trusted">Where they are read instead, because nobody trusts those on disk; null if they are trusted.</param>
    /// <param name="head">The commit that is looked at instead of the files on disk; null for those.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The program is not allowed to read a file.</exception>
    public static SiteInput Load(
        string root,
        ConfigOverrides overrides,
        DateTimeOffset now,
        TrustedCommit? trusted = null,
        HeadCommit? head = null
    )
    {
        if (trusted is not null)
            return Load(root, trusted, head, overrides, now);
        if (head is not null)
            return Load(head.BytesAtRoot, overrides, now);
        var config = LoadConfig(root, overrides, now);
        var (baseline, mistake) = BaselineFile.Load(root);
        return new SiteInput(mistake is null ? config : config with { Diagnostics = [.. config.Diagnostics, mistake] }, baseline);
    }

    /// <summary>The staged files.</summary>
    /// <exception cref="IOException">Git ended without an answer.</exception>
    public static SiteInput Load(StagedChange change, ConfigOverrides overrides, DateTimeOffset now) =>
        Load(change.BytesAtRoot, overrides, now);

    private static SiteInput Load(string root, TrustedCommit trusted, HeadCommit? head, ConfigOverrides overrides, DateTimeOffset now)
    {
        var input = Load(trusted.BytesAtRoot, overrides, now);
        if (!input.Config.Diagnostics.IsEmpty)
            return input;
        var used = Load(trusted.BytesAtRoot, ConfigOverrides.None with { AllowOutside = true }, now).Config.Config;
        var (source, changes) = UntrustedSettings.Compare(root, trusted, used, head);
        if (UntrustedSettings.Compare(root, trusted, Baseline.FileName, head) is { } ofBaseline)
            changes = changes.Add(ofBaseline);
        return input with
        {
            Config = input.Config with
            {
                // Not even a trusted commit lets a stranger style a page.
                Config = input.Config.Config with
                {
                    PageStyles = PageStyles.Refuse,
                },
                Diagnostics = changes,
                Source = source ?? input.Config.Source,
            },
        };
    }

    private static SiteInput Load(Func<string, byte[]?> bytesAtRoot, ConfigOverrides overrides, DateTimeOffset now)
    {
        var result = bytesAtRoot(SiteRoot.ConfigName) is { } settings
            ? ConfigFile.Read(settings, overrides, HandbookRules.Names)
            : ConfigReader.Read(null, overrides, HandbookRules.Names);
        var (baseline, mistake) = bytesAtRoot(Baseline.FileName) is { } known ? BaselineFile.Read(known) : default;
        return new SiteInput(
            result with
            {
                Config = result.Config with { Run = new RunDates(now, null) },
                Diagnostics = mistake is null ? result.Diagnostics : [.. result.Diagnostics, mistake],
            },
            baseline
        );
    }

    /// <summary>Only the settings.</summary>
    /// <inheritdoc cref="Load(string, ConfigOverrides, DateTimeOffset, TrustedCommit, HeadCommit)"/>
    public static ConfigResult LoadConfig(string root, ConfigOverrides overrides, DateTimeOffset now)
    {
        var result = ConfigFile.Load(root, overrides, HandbookRules.Names);
        return result with { Config = result.Config with { Run = new RunDates(now, null) } };
    }
}
