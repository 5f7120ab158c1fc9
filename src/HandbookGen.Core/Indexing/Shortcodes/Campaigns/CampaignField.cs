using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; campaign-field "cicd" "launch_date" >}}</c>: a field of a campaign, in a sentence or in the URL of a link.
/// </summary>
public sealed class CampaignField : Shortcode
{
    public override string Name => "campaign-field";

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(2, "campaign", "field");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var (campaign, problem) = NamedCampaign.Find(call, page, records, "campaign");
        if (campaign is null)
            return Expansion.Empty with { Problems = [problem!] };
        // On a campaign's own page, the key is enough.
        var key = call.Parameter("field", call.Positional.Length - 1) ?? "";
        if (CampaignValues.Find(key) is not { } value)
        {
            var near = NearestName.Of(key, CampaignValues.All.Select(known => known.Key));
            return Expansion.Empty with
            {
                Problems =
                [
                    new Problem(
                        call.Range,
                        $"Unknown campaign field '{key}'.",
                        near is null
                            ? $"Use one of {string.Join(", ", CampaignValues.All.Select(known => known.Key))}."
                            : $"Did you mean '{near}'?"
                    ),
                ],
            };
        }

        var words = records.WordsOf(page);
        var texts = value.Of(campaign, records.People).ToList();
        var text = string.Join(", ", texts.Select(part => HandbookDate.Parse(part)?.Shown(words) ?? part));
        return Expansion.Of(
            text.Length == 0
                ? $"<span class=\"empty\">no {HtmlText.Escape(value.Title)}</span>"
                : string.Join(", ", texts.Select(part => DateHtml.OfText(part, words)))
        ) with
        {
            Text = text,
        };
    }
}
