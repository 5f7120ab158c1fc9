using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Configuration.Types;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Adopting;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Indexing.Scaffolding;
using HandbookGen.Loading;
using HandbookGen.Validation;

namespace HandbookGen;

/// <summary>A folder of pages with the settings and the lock that it does not have yet. Nothing is written.</summary>
/// <param name="Adoption">With everything that was found out, also in the pages.</param>
/// <param name="Settings">The text of <c>statiq.json</c>.</param>
/// <param name="NewLock">The text of <c>anchors.lock</c>; null if there is one already.</param>
/// <param name="Anchors">The number of anchors in the lock.</param>
/// <param name="Baseline">The findings that may be tolerated and that no baseline tolerates yet.</param>
/// <param name="Result">The check of the pages with these settings and this lock.</param>
public sealed record AdoptedSite(Adoption Adoption, string Settings, string? NewLock, int Anchors, Baseline Baseline, PipelineResult Result)
{
    /// <summary>The findings that no baseline may hold.</summary>
    public IEnumerable<Diagnostic> Untolerated => Result.Diagnostics.Where(diagnostic => !Baseline.Takes(diagnostic.RuleId));
}

/// <summary>Makes a handbook of a folder, for <c>init</c>. Writes nothing.</summary>
public static class HandbookAdoption
{
    /// <summary>Settings that suit the pages of a folder, the lock of their anchors, and a baseline of what is wrong with them.</summary>
    /// <param name="root">Full path of the folder.</param>
    /// <param name="shipped">The themes that come with the program.</param>
    /// <param name="now">The time of the run.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static AdoptedSite Adopt(string root, Adoption adoption, ShippedThemes shipped, DateTimeOffset now)
    {
        adoption = WithoutMistakes(WithInput(adoption));
        var request = Request(root, adoption, shipped, now);
        var (loaded, site, _) = HandbookPipeline.Index(request);
        var dialects = DialectEvidence.Of(loaded.Pages);
        adoption = adoption with { LeftOut = [.. adoption.LeftOut, .. ForeignSyntax.In(loaded.Pages)] };
        if (!dialects.IsEmpty && adoption.Settings.All(setting => setting.Key != "Dialects"))
        {
            adoption = adoption.With([DialectSetting(dialects)]);
            request = Request(root, adoption, shipped, now);
            (loaded, site, _) = HandbookPipeline.Index(request);
        }

        var anchors = AnchorChanges.Of(site).Locked;
        var text = loaded.AnchorLock is null ? AnchorLockText.Write(request.Config.InputPaths, anchors) : null;
        request = request with { Baseline = BaselineFile.Load(root).Baseline ?? Baseline.Empty };
        var result = HandbookPipeline.Check(
            text is null ? request : request with { AnchorLock = new SourceFile(new SitePath(LoadedSite.AnchorLockName), text) }
        );
        return new AdoptedSite(adoption, SettingsOf(adoption), text, anchors.Length, BaselineOf(result), result);
    }

    /// <summary>The first lock of a handbook whose pages are not on disk yet.</summary>
    /// <param name="pages">Files of the input folder <c>content</c>.</param>
    public static (string Text, int Anchors) LockOf(IEnumerable<ScaffoldFile> pages)
    {
        var config = new SiteConfig();
        var prefix = config.InputPaths[0] + "/";
        var content = pages.Select(page => new ContentFile(new SourceFile(new SitePath(page.Path), page.Text), page.Path[prefix.Length..]));
        var anchors = AnchorChanges.Of(HandbookEdits.Add(content, [], new LoadedSite([], [], [], [], []), config).Site).Locked;
        return (AnchorLockText.Write(config.InputPaths, anchors), anchors.Length);
    }

    private static Adoption WithInput(Adoption adoption) =>
        adoption with
        {
            Settings = [FoundSetting.List("InputPaths", adoption.InputPaths, adoption.ConfigFile ?? "the files"), .. adoption.Settings],
        };

    // What another generator accepts is not always a value here.
    private static Adoption WithoutMistakes(Adoption adoption)
    {
        var isGood = adoption.Settings.ToLookup(setting =>
            ConfigReader
                .Read(
                    new SourceFile(new SitePath(SiteRoot.ConfigName), SettingsText.Write("", [setting])),
                    ConfigOverrides.None,
                    HandbookRules.Names
                )
                .Diagnostics.IsEmpty
        );
        return adoption with
        {
            Settings = [.. isGood[true]],
            LeftOut =
            [
                .. adoption.LeftOut,
                .. isGood[false]
                    .Select(setting => new LeftOut($"{setting.Key} {SettingsText.Show(setting.Value)}", "This is no possible value.")),
            ],
        };
    }

    private static FoundSetting DialectSetting(ImmutableArray<ByGlob<Dialect>> dialects) =>
        new("Dialects", SettingTypes.Dialects.Show(dialects), "lines such as '{: #id}'");

    private static string SettingsOf(Adoption adoption) => SettingsText.Write(EditorFiles.SettingsSchema, adoption.Settings);

    private static PipelineRequest Request(string root, Adoption adoption, ShippedThemes shipped, DateTimeOffset now)
    {
        var source = new SourceFile(new SitePath(SiteRoot.ConfigName), SettingsOf(adoption));
        var config = ConfigReader.Read(source, ConfigOverrides.None, HandbookRules.Names).Config;
        return new PipelineRequest(root, config with { Run = new RunDates(now, null) }, shipped);
    }

    private static Baseline BaselineOf(PipelineResult result)
    {
        var fingerprints = result.Fingerprints();
        return new Baseline([
            .. result
                .Diagnostics.Where(diagnostic => Baseline.Takes(diagnostic.RuleId))
                .Select(diagnostic => Baseline.EntryOf(diagnostic, fingerprints[diagnostic])),
        ]);
    }
}
