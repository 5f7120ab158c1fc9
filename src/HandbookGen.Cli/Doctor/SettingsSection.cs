using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli;

/// <summary>The settings that differ from the defaults, and where they were set.</summary>
internal static class SettingsSection
{
    private const int LongestValue = 120;

    public static DoctorSection Of(ConfigResult config) =>
        new(
            "Settings that differ from the defaults",
            [
                .. SettingCatalog
                    .All.Where(setting => setting.Show(config.Config) != setting.Show(new SiteConfig()))
                    .Select(setting =>
                        ImmutableArray.Create(setting.Key, PlaceOf(setting.Key, config), Short(setting.Show(config.Config)))
                    ),
            ]
        );

    // The levels of rules add up; of all other settings, the last one counts.
    private static string PlaceOf(string key, ConfigResult config)
    {
        var places = config.Places[key].Select(Place).Distinct();
        return key == "Analyzers" ? string.Join(", ", places) : places.Last();
    }

    private static string Place(SourceRange range) => OptionValue.IsOption(range.File) ? range.File.Value : $"{range.File}({range.Line})";

    private static string Short(string value) => value.Length <= LongestValue ? value : value[..LongestValue] + "…";
}
