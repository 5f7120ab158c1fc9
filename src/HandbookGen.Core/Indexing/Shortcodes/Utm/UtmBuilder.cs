using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.Utm;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; utm-builder >}}</c>: a form that builds tagged links from the lists of the registry. The theme's <c>utm-builder.js</c> does
/// the work in the browser; without JavaScript, readers see that it is required. The data stands in the options.
/// </summary>
public sealed class UtmBuilder : Shortcode
{
    public override string Name => "utm-builder";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var utm = records.Utm;
        if (!utm.HasData)
            return UtmRegistryTables.Missing(call, "The form for tagged links");
        var words = records.WordsOf(page);
        var hosts = utm.Hosts.Select(host => host.Value);
        var html = new StringBuilder($"<p class=\"utm-builder-needs-script\">{HtmlText.Escape(words["needsJavaScript"])}</p>\n")
            .Append(
                $"<form class=\"utm-builder\" data-utm-builder data-hosts=\"{HtmlText.Escape(string.Join(' ', hosts))}\" "
                    + $"data-words=\"{HtmlText.Escape(SaidByScript(words))}\" novalidate hidden>\n"
            )
            .Append(new UtmField(words, "address", "pageUrl") { IsRequired = true, Hint = HostsHint(utm, words) }.Input("url", "https://"))
            .Append(new UtmField(words, "source", "utmSource", "utm_source") { IsRequired = true }.Select(utm.Sources.Select(SourceOption)))
            .Append(new UtmField(words, "medium", "utmMedium", "utm_medium") { IsRequired = true }.Select(Current(utm.Media)));
        AddCampaign(html, utm, records.Campaigns, words);
        html.Append($"<details class=\"utm-builder-more\">\n<summary>{HtmlText.Escape(words["moreFields"])}</summary>\n")
            .Append(new UtmField(words, "utm_content", "utmContent") { Hint = words["utmContentHint"] }.Input("text"))
            .Append(new UtmField(words, "utm_term", "utmTerm") { Hint = words["utmTermHint"] }.Input("text"));
        if (utm.Parameters.Any(parameter => parameter.Value == "utm_budget"))
            html.Append(new UtmField(words, "budget-parameter", "budgetParameter", "utm_budget").Select(Current(utm.Budgets)));
        html.Append("</details>\n").Append(UtmField.Result(words)).Append("</form>\n");
        return Expansion.Of(html.ToString()) with { HasRecords = true };
    }

    private static void AddCampaign(StringBuilder html, UtmRegistry utm, ImmutableArray<OnPage<Campaign>> campaigns, Words words)
    {
        var running = campaigns
            .Where(entry => entry.Record.IsRunning && entry.Record.UtmCampaign is { } code && IsCurrent(utm, code.Value))
            .OrderBy(entry => entry.Record.Title.Value, StringComparer.Ordinal)
            .ToList();
        if (running.Count > 0)
            html.Append(
                new UtmField(words, "campaign", "campaign") { Hint = words["leavesCodes"] }.Select(
                    running.Select(entry => UtmField.Option(entry.Record.UtmCampaign!.Value, entry.Record.Title.Value))
                )
            );
        html.Append(
                new UtmField(words, "form", "codeFormat").Select(
                    [UtmField.Option("plain", words["plainCode"]), UtmField.Option("structured", words["structuredCode"])],
                    hasBlank: false
                )
            )
            .Append(new UtmField(words, "code", "campaignCode") { IsRequired = true }.Select(Current(utm.Codes)))
            .Append($"<fieldset data-structured hidden>\n<legend>{HtmlText.Escape(words["partsOfCode"])}</legend>\n")
            .Append(new UtmField(words, "date", "codeDate") { Hint = words["emptyWithoutEnd"] }.Input("date"))
            .Append(new UtmField(words, "region", "codeRegion").Select(Parts(utm.Regions, words), hasBlank: false))
            .Append(new UtmField(words, "budget", "codeBudget").Select(Parts(utm.Budgets, words), hasBlank: false))
            .Append(new UtmField(words, "type", "codeType").Select(Parts(utm.Types, words), hasBlank: false))
            .Append(new UtmField(words, "gtm", "gtmCode").Select(Parts(utm.GtmCodes, words), hasBlank: false))
            .Append(new UtmField(words, "language", "languageField") { Hint = words["twoLetters"] }.Input("text"))
            .Append(new UtmField(words, "name", "columnName").Input("text"))
            .Append("</fieldset>\n");
    }

    private static bool IsCurrent(UtmRegistry utm, string code) =>
        utm.Codes.Concat(utm.GtmCodes).Any(entry => entry.Status == UtmStatus.Current && entry.Code.Value == code);

    private static string? HostsHint(UtmRegistry utm, Words words) =>
        utm.Hosts.IsEmpty ? null : words.Fill("onHosts", ("hosts", string.Join(", ", utm.Hosts.Select(host => host.Value))));

    private static string SourceOption(UtmSource source) =>
        UtmField.Option(
            source.Name.Value,
            source.Name.Value,
            source.Media.IsEmpty ? "" : $" data-media=\"{HtmlText.Escape(string.Join(' ', source.Media.Select(medium => medium.Value)))}\""
        );

    private static IEnumerable<string> Current(ImmutableArray<UtmEntry> entries) =>
        entries
            .Where(entry => entry.Status == UtmStatus.Current)
            .Select(entry =>
                UtmField.Option(entry.Code.Value, entry.Name is null ? entry.Code.Value : $"{entry.Code.Value}: {entry.Name}")
            );

    private static IEnumerable<string> Parts(ImmutableArray<UtmEntry> entries, Words words) =>
        Current(entries)
            .Prepend(UtmField.Option(UtmCodeParser.NotApplicable, words.Fill("doesNotApply", ("code", UtmCodeParser.NotApplicable))));

    // What only the form says does not burden the words of all pages.
    private static string SaidByScript(Words words) =>
        new JsonObject(
            (
                (string[])
                    [
                        "formHttps",
                        "formHosts",
                        "formAddress",
                        "formSource",
                        "formMedium",
                        "formPair",
                        "formCode",
                        "formCharacters",
                        "formLanguage",
                        "formName",
                        "formChannel",
                        "formNotKnown",
                        "formUnassigned",
                        "formDepends",
                        "formCopied",
                        "formCopyByHand",
                    ]
            ).Select(key => KeyValuePair.Create<string, JsonNode?>(key, words[key]))
        ).ToJsonString();
}
