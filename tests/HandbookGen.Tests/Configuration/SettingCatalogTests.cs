using System.Text.Json.Nodes;
using HandbookGen.Configuration;

namespace HandbookGen.Tests.Configuration;

public sealed class SettingCatalogTests
{
    [Fact]
    public void Has_an_entry_for_every_value_of_the_configuration()
    {
        var values = typeof(SiteConfig)
            .GetProperties()
            .Where(property => property.CanWrite && property.Name is not (nameof(SiteConfig.Run) or nameof(SiteConfig.HasHostSetting)))
            .Select(property => property.Name);

        SettingCatalog.All.Select(setting => setting.Key).ShouldBe(values, ignoreOrder: true);
    }

    [Fact]
    public void Documents_every_setting_in_one_sentence()
    {
        foreach (var setting in SettingCatalog.All)
            setting.Documentation.ShouldMatch(@"^[A-Z][^.]+(\.json[^.]+)?\.$|^[A-Z].*'[^']+\.[^']+'.*\.$", setting.Key);
    }

    [Fact]
    public void Says_of_every_setting_whether_it_widens_what_a_site_may_do() =>
        SettingCatalog.All.Where(setting => setting.Widens is null).Select(setting => setting.Key).ShouldBeEmpty();

    [Fact]
    public void Shows_defaults_that_change_nothing_when_they_are_set()
    {
        var defaults = new JsonObject(
            SettingCatalog.All.Select(setting => KeyValuePair.Create(setting.Key, JsonNode.Parse(setting.Default)))
        );

        var result = ConfigReader.Read(new(new("statiq.json"), defaults.ToJsonString()), ConfigOverrides.None, []);

        result.Diagnostics.ShouldBeEmpty();
        SettingCatalog.All.ShouldAllBe(setting => Same(setting, result.Config));
    }

    private static bool Same(Setting setting, SiteConfig config)
    {
        var property = typeof(SiteConfig).GetProperty(setting.Key)!;
        return (property.GetValue(config), property.GetValue(new SiteConfig())) switch
        {
            (System.Collections.IEnumerable one, System.Collections.IEnumerable other) => one.Cast<object>()
                .SequenceEqual(other.Cast<object>()),
            var (one, other) => Equals(one, other),
        };
    }
}
