using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Validation.Rules;

/// <summary>A script, style sheet or file of another host that the policy of the pages does not allow.</summary>
public sealed class UnlistedHost : Rule
{
    public override string Id => "HB6029";

    public override string Name => "unlisted-host";

    public override Explanation Explanation =>
        new(
            What: "`HeadHtml` or `Analytics` in `statiq.json` loads a file from a host that is not in the `hosts` of `Analytics`.",
            Why: "Each page tells browsers which hosts it may contact, and they block all others: the script does not run.",
            Incorrect: "{ \"Analytics\": { \"src\": \"https://stats.example.com/script.js\" } }",
            Correct: "{ \"Analytics\": { \"src\": \"https://stats.example.com/script.js\", \"hosts\": [\"stats.example.com\"] } }",
            Fix: "Add the host to `hosts`, or put the file into the input folder and load it from there.",
            Language: "json"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var config = site.Config;
        if (config.HeadHtml is { } html)
        {
            foreach (var host in HeadHtml.Read(html.Value).Hosts.Where(host => !IsAllowed(config, host)))
                yield return Unlisted(html.Range, "HeadHtml", host);
        }

        if (config.Analytics.Source is { } source && HeadHtml.HostOf(source.Value) is { } ofSource && !IsAllowed(config, ofSource))
            yield return Unlisted(source.Range, "Analytics", ofSource);
    }

    private static Finding Unlisted(SourceRange range, string setting, string host) =>
        new(
            range,
            $"'{setting}' loads a file from '{host}', which the policy of the pages does not allow.",
            $"Add '{host}' to the 'hosts' of 'Analytics'."
        )
        {
            Subject = host,
        };

    private static bool IsAllowed(SiteConfig config, string host) =>
        host.Equals(config.Host, StringComparison.OrdinalIgnoreCase)
        || config.Analytics.Hosts.Any(listed => listed.Value.Equals(host, StringComparison.OrdinalIgnoreCase));
}
