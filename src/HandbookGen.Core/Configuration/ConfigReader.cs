using System.Collections.Immutable;
using HandbookGen.Configuration.Types;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>The configuration and its problems. Any error means exit code 2; the other values can still be used.</summary>
public sealed record ConfigResult(SiteConfig Config, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The text of <c>statiq.json</c>; null when the site has none.</summary>
    public SourceFile? Source { get; init; }

    /// <summary>Whether the command line names other input folders than <c>statiq.json</c>.</summary>
    public bool HasTypedInputPaths { get; init; }

    /// <summary>Where each setting was set, by key: keys in the file, options on the command line; the last one counts.</summary>
    public ILookup<string, SourceRange> Places { get; init; } =
        Array.Empty<ConfigEntry>().ToLookup(entry => entry.Key, entry => entry.KeyRange);
}

/// <summary>
/// Builds a <see cref="SiteConfig"/> from the defaults, <c>statiq.json</c> and the command line; later sources override earlier ones.
/// </summary>
public static class ConfigReader
{
    /// <param name="statiqJson">Null when the site has none.</param>
    /// <param name="overrides">The command line.</param>
    /// <param name="ruleNames">The identifiers and names of all rules; when empty, any name is accepted.</param>
    public static ConfigResult Read(SourceFile? statiqJson, ConfigOverrides overrides, ImmutableArray<string> ruleNames)
    {
        var diagnostics = new List<Diagnostic>();
        var config = new SiteConfig();
        var inFile = FileEntries(statiqJson, diagnostics);
        foreach (var entry in inFile)
            config = Apply(config, entry, ruleNames, overrides.AllowOutside, diagnostics);
        var usualInputs = config.InputPaths;
        ImmutableArray<ConfigEntry> typed = [.. OptionEntries(overrides, diagnostics)];
        foreach (var entry in typed)
            config = Apply(config, entry, ruleNames, overrides.AllowOutside, diagnostics);
        var hasTypedInputs = !config.InputPaths.SequenceEqual(usualInputs);
        ImmutableArray<ConfigEntry> levels = [.. overrides.Analyzers.Select(text => AnalyzerEntry(new OptionValue("-a", text)))];
        foreach (var entry in levels)
        {
            var before = config.Analyzers;
            config = Apply(config, entry, ruleNames, overrides.AllowOutside, diagnostics);
            config = config with { Analyzers = before.SetItems(config.Analyzers) };
        }

        return new ConfigResult(config, [.. diagnostics.Order()])
        {
            Source = statiqJson,
            HasTypedInputPaths = hasTypedInputs,
            Places = inFile.Concat(typed).Concat(levels).ToLookup(entry => entry.Key, entry => entry.KeyRange),
        };
    }

    private static ImmutableArray<ConfigEntry> FileEntries(SourceFile? statiqJson, List<Diagnostic> diagnostics)
    {
        if (statiqJson is null)
            return [];
        var (root, mistakes) = ConfigJson.Parse(statiqJson);
        diagnostics.AddRange(mistakes);
        if (root is ConfigMap map)
            return [.. map.Entries.Where(entry => entry.Key != "$schema")];
        if (root is not null)
        {
            diagnostics.Add(
                FileDiagnostics.WrongSetting.At(
                    root.Range,
                    $"The settings are {root.Name}, but must be an object.",
                    "Put them between '{' and '}'."
                )
            );
        }

        return [];
    }

    private static IEnumerable<ConfigEntry> OptionEntries(ConfigOverrides overrides, List<Diagnostic> diagnostics)
    {
        foreach (var option in overrides.Settings.Select(text => new OptionValue("-s", text)))
        {
            if (option.Assignment() is not var (key, value))
                diagnostics.Add(
                    FileDiagnostics.UnknownSetting.At(option.Range, $"'{option.Text}' has no '='.", "Write it as 'setting=value'.")
                );
            else if (Find(key.Text) is { } setting)
                yield return new ConfigEntry(key.Text, key.Range, setting.FromOption(value));
            else
                diagnostics.Add(Unknown(key.Text, key.Range));
        }

        if (!overrides.InputPaths.IsEmpty)
        {
            ImmutableArray<ConfigNode> paths = [.. overrides.InputPaths.Select(path => new OptionValue("-i", path).ToText())];
            yield return new ConfigEntry("InputPaths", paths[0].Range, new ConfigList(paths, paths[0].Range));
        }

        if (overrides.OutputPath is { } output)
        {
            var path = new OptionValue("-o", output).ToText();
            yield return new ConfigEntry("OutputPath", path.Range, path);
        }
    }

    private static ConfigEntry AnalyzerEntry(OptionValue option) =>
        new("Analyzers", option.Range, new ConfigList([option.ToText()], option.Range));

    private static SiteConfig Apply(
        SiteConfig config,
        ConfigEntry entry,
        ImmutableArray<string> ruleNames,
        bool allowOutside,
        List<Diagnostic> diagnostics
    )
    {
        if (Find(entry.Key) is not { } setting)
        {
            diagnostics.Add(Unknown(entry.Key, entry.KeyRange));
            return config;
        }

        var (changed, problems) = setting.Apply(config, entry.Value);
        if (problems.IsEmpty && setting.Key == "Analyzers" && !ruleNames.IsEmpty)
            problems = UnknownRules((ConfigList)entry.Value, ruleNames);
        if (problems.IsEmpty && setting.NamesFolders && !allowOutside)
        {
            problems = [.. OutsidePaths.Find(setting.Key, entry.Value)];
            changed = problems.IsEmpty ? changed : config;
        }

        diagnostics.AddRange(problems.Select(problem => FileDiagnostics.WrongSetting.At(problem.Range, problem.Message, problem.Help)));
        return changed;
    }

    private static ImmutableArray<Problem> UnknownRules(ConfigList analyzers, ImmutableArray<string> ruleNames) =>
        [.. analyzers.Items.Select(item => AnalyzersType.CheckRule((ConfigText)item, ruleNames)).OfType<Problem>()];

    private static Setting? Find(string key) => SettingCatalog.All.FirstOrDefault(setting => setting.Key == key);

    private static Diagnostic Unknown(string key, SourceRange range) =>
        FileDiagnostics.UnknownSetting.At(
            range,
            $"Unknown setting '{key}'.",
            NearestName.Of(key, SettingCatalog.All.Select(setting => setting.Key)) is { } nearest
                ? $"Did you mean '{nearest}'?"
                : "Run 'handbookgen config schema' to list all settings."
        );
}
