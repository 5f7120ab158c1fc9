using System.Collections.Immutable;
using System.Text;
using HandbookGen.Indexing.Utm;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; utm-builder >}}</c>: a form that builds tagged links from the lists of the registry. The theme's <c>utm-builder.js</c> does
/// the work in the browser; without JavaScript, readers see that it is required.
/// </summary>
public sealed class UtmBuilder : Shortcode
{
    private const string Prefix = "utm-builder-";

    public override string Name => "utm-builder";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var utm = records.Utm;
        if (!utm.HasData)
            return UtmRegistryTables.Missing(call, "The form for tagged links");
        var hosts = utm.Hosts.Select(host => host.Value);
        var html = new StringBuilder("<p class=\"utm-builder-needs-script\">This form needs JavaScript.</p>\n")
            .Append($"<form class=\"utm-builder\" data-utm-builder data-hosts=\"{HtmlText.Escape(string.Join(' ', hosts))}\" hidden>\n")
            .Append(Input("address", "Page URL", "url", "https://", isRequired: true))
            .Append(
                Select(
                    "utm_source",
                    "Source",
                    utm.Sources.Select(source =>
                        Option(source.Name.Value, null, string.Join(' ', source.Media.Select(medium => medium.Value)))
                    ),
                    "source"
                )
            )
            .Append(Select("utm_medium", "Medium", Current(utm.Media), "medium"))
            .Append(
                Select(
                    "form",
                    "Format of the code",
                    [
                        "<option value=\"plain\">A campaign</option>",
                        "<option value=\"structured\">Structured: date, region and more</option>",
                    ],
                    "form",
                    hasBlank: false
                )
            )
            .Append(Select("code", "Campaign code", Current(utm.Codes), "code"))
            .Append("<fieldset data-structured hidden>\n<legend>Parts of the code</legend>\n")
            .Append(Input("date", "Date (empty for links without an end date)", "date"))
            .Append(Select("region", "Region", Parts(utm.Regions), "region", hasBlank: false))
            .Append(Select("budget", "Budget", Parts(utm.Budgets), "budget", hasBlank: false))
            .Append(Select("type", "Type", Parts(utm.Types), "type", hasBlank: false))
            .Append(Select("gtm", "GTM code", Parts(utm.GtmCodes), "gtm", hasBlank: false))
            .Append(Input("language", "Language (two letters)", "text"))
            .Append(Input("name", "Name", "text"))
            .Append("</fieldset>\n")
            .Append(Input("utm_content", "Content", "text"))
            .Append(Input("utm_term", "Term", "text"));
        if (utm.Parameters.Any(parameter => parameter.Value == "utm_budget"))
            html.Append(Select("utm_budget", "Budget parameter", Current(utm.Budgets), "budget-parameter"));
        html.Append("<div class=\"utm-builder-mistakes\" role=\"status\"><ul data-mistakes></ul></div>\n")
            .Append(
                $"<p class=\"utm-builder-result\"><label for=\"{Prefix}result\">Tagged link</label> <output id=\"{Prefix}result\" data-result></output> <button type=\"button\" data-copy hidden>Copy</button></p>\n</form>\n"
            );
        return Expansion.Of(html.ToString());
    }

    private static IEnumerable<string> Current(ImmutableArray<UtmEntry> entries) =>
        entries.Where(entry => entry.Status == UtmStatus.Current).Select(entry => Option(entry.Code.Value, entry.Name));

    private static IEnumerable<string> Parts(ImmutableArray<UtmEntry> entries) =>
        Current(entries).Prepend(Option(UtmCodeParser.NotApplicable, "does not apply"));

    private static string Option(string value, string? name, string? media = null)
    {
        var attribute = string.IsNullOrEmpty(media) ? "" : $" data-media=\"{HtmlText.Escape(media)}\"";
        return $"<option value=\"{HtmlText.Escape(value)}\"{attribute}>{HtmlText.Escape(name is null ? value : $"{value}: {name}")}</option>";
    }

    private static string Input(string name, string label, string type, string placeholder = "", bool isRequired = false) =>
        $"<p><label for=\"{Prefix}{name}\">{HtmlText.Escape(label)}</label> <input id=\"{Prefix}{name}\" name=\"{name}\" type=\"{type}\""
        + (placeholder.Length > 0 ? $" placeholder=\"{placeholder}\"" : "")
        + (isRequired ? " required" : "")
        + " autocomplete=\"off\"></p>\n";

    private static string Select(string name, string label, IEnumerable<string> options, string id, bool hasBlank = true) =>
        $"<p><label for=\"{Prefix}{id}\">{HtmlText.Escape(label)}</label> <select id=\"{Prefix}{id}\" name=\"{name}\">{(hasBlank ? "<option value=\"\"></option>" : "")}{string.Concat(options)}</select></p>\n";
}
