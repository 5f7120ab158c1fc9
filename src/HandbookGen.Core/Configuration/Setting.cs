using System.Collections.Immutable;
using HandbookGen.Configuration.Types;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>A key of <c>statiq.json</c>.</summary>
/// <param name="Key">Statiq's name where it has one; case-sensitive.</param>
/// <param name="Documentation">One sentence.</param>
/// <param name="Expected">The type in words: <c>a list of paths</c>.</param>
/// <param name="Default">As JSON.</param>
/// <param name="Schema">The type as JSON Schema.</param>
/// <param name="FromOption">Parses the text after <c>-s key=</c>.</param>
/// <param name="Apply">Returns the configuration with this value, or unchanged with the value's problems.</param>
public sealed record Setting(
    string Key,
    string Documentation,
    string Expected,
    string Default,
    string Schema,
    Func<OptionValue, ConfigNode> FromOption,
    Func<SiteConfig, ConfigNode, (SiteConfig Config, ImmutableArray<Problem> Problems)> Apply
)
{
    /// <summary>The values that <c>-s key=</c> accepts; empty if there are too many to list.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Whether it names folders on disk.</summary>
    public bool NamesFolders { get; init; }

    /// <summary>
    /// Whether some value lets more be published, loaded or linked to than the default, lifts a limit, or hides findings. Nobody whom the
    /// site does not trust may choose such a value. Null if nobody has said so; a test finds that.
    /// </summary>
    public bool? Widens { get; init; }

    /// <summary>The value in a configuration, as JSON in one line.</summary>
    public required Func<SiteConfig, string> Show { get; init; }

    internal static Setting Of<T>(
        string key,
        SettingType<T> type,
        string documentation,
        Func<SiteConfig, T> get,
        Func<SiteConfig, T, SiteConfig> set,
        bool? widens = null
    ) =>
        new(
            key,
            documentation,
            type.Expected,
            SettingSchema.Text(type.Show(get(new SiteConfig()))),
            SettingSchema.Text(type.Schema()),
            type.FromOption,
            (config, node) =>
            {
                ImmutableArray<Problem> problems = [.. type.Check(key, node)];
                return (problems.IsEmpty ? set(config, type.Read(node)) : config, problems);
            }
        )
        {
            Choices = type.Choices,
            Widens = widens,
            Show = config => SettingSchema.Line(type.Show(get(config))),
        };
}
