using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>The script that counts visits, and the hosts that pages may contact.</summary>
internal sealed record AnalyticsType()
    : SettingType<Analytics>(
        "an object with 'src' and 'hosts'",
        "{ \"src\": \"https://stats.example.com/script.js\", \"hosts\": [\"stats.example.com\"] }",
        "src=https://stats.example.com/script.js,hosts=stats.example.com"
    )
{
    private const string Source = "src",
        Hosts = "hosts";

    private static readonly ImmutableArray<string> Keys = [Source, Hosts];

    public override IEnumerable<Problem> Check(string key, ConfigNode node) =>
        node is ConfigMap map ? map.Entries.SelectMany(entry => CheckEntry(key, entry)) : [Mismatch(key, node)];

    public override Analytics Read(ConfigNode node)
    {
        var map = (ConfigMap)node;
        return new Analytics(
            In(map, Source) is ConfigText source ? PlacedTextType.Of(source) : null,
            In(map, Hosts) is { } hosts ? [.. TextsOf(hosts).Select(PlacedTextType.Of).OfType<Located<string>>()] : []
        );
    }

    public override JsonNode Show(Analytics value)
    {
        var map = new JsonObject();
        if (value.Source is { } source)
            map[Source] = source.Value;
        if (!value.Hosts.IsEmpty)
            map[Hosts] = new JsonArray([.. value.Hosts.Select(host => JsonValue.Create(host.Value))]);
        return map;
    }

    public override JsonObject Schema() =>
        new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                [Source] = new JsonObject { ["type"] = "string" },
                [Hosts] = new JsonObject
                {
                    ["type"] = "array",
                    ["items"] = new JsonObject { ["type"] = "string" },
                },
            },
            ["additionalProperties"] = false,
        };

    /// <summary>Each part after the first key belongs to the key before it: <c>src=…,hosts=a.example,b.example</c>.</summary>
    public override ConfigNode FromOption(OptionValue value)
    {
        var entries = new List<ConfigEntry>();
        foreach (var item in value.Items())
        {
            if (item.Assignment() is var (key, assigned) && Keys.Contains(key.Text))
                entries.Add(new ConfigEntry(key.Text, key.Range, assigned.ToText()));
            else if (entries is [.., { Key: Hosts } last])
                entries[^1] = last with { Value = new ConfigList([.. TextsOf(last.Value), item.ToText()], value.Range) };
            else
                return value.ToText();
        }

        return new ConfigMap([.. entries], value.Range);
    }

    private IEnumerable<Problem> CheckEntry(string key, ConfigEntry entry)
    {
        if (!Keys.Contains(entry.Key))
        {
            var near = NearestName.Of(entry.Key, Keys);
            return
            [
                new Problem(
                    entry.KeyRange,
                    $"'{key}' has no key '{entry.Key}'.",
                    near is null ? "Use 'src' and 'hosts'." : $"Did you mean '{near}'?"
                ),
            ];
        }

        if (entry.Key == Source)
            return entry.Value is ConfigText
                ? []
                : [new Problem(entry.Value.Range, $"'{Source}' is {entry.Value.Name}, but must be a URL.", Advice(key, entry.Value.Range))];
        if (entry.Value is not (ConfigText or ConfigList) || TextsOf(entry.Value).Count() != CountOf(entry.Value))
            return [new Problem(entry.Value.Range, $"'{Hosts}' must be a list of host names.", Advice(key, entry.Value.Range))];
        return TextsOf(entry.Value)
            .Where(host => Uri.CheckHostName(host.Value) is not UriHostNameType.Dns)
            .Select(host => new Problem(host.Range, $"'{host.Value}' is not a host name.", "Write it as in 'stats.example.com'."));
    }

    private static int CountOf(ConfigNode node) => node is ConfigList list ? list.Items.Length : 1;

    private static IEnumerable<ConfigText> TextsOf(ConfigNode node) =>
        node is ConfigList list ? list.Items.OfType<ConfigText>()
        : node is ConfigText text ? [text]
        : [];

    private static ConfigNode? In(ConfigMap map, string key) => map.Entries.LastOrDefault(entry => entry.Key == key)?.Value;
}
