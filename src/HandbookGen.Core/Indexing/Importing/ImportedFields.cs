using System.Collections.Immutable;
using System.Text;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Importing;

/// <summary>
/// Collects the front matter of a campaign and writes it. Words that match no key are kept in a comment after the value, so that nothing
/// is lost.
/// </summary>
internal sealed class ImportedFields
{
    private static readonly ImmutableArray<string> Order =
    [
        "type",
        "title",
        "status",
        "kind",
        "anchor",
        "former_names",
        "manager_dri",
        "manager_interim",
        "manager_former",
        "launch_date",
        "refresh_date",
        "always_on",
        "utm_campaign",
        "partner",
        "epics",
        "sdr_epic",
        "brief",
        "core_team",
        "content_plan",
        "slack",
        "sfdc",
        "landing_pages",
        "resources",
        "flow_diagram",
        "review_decks",
        "sunset",
        "note",
    ];

    private readonly Dictionary<string, StringBuilder> written = new(StringComparer.Ordinal);
    private readonly List<string> notes = [];

    public bool HasSunset => Has("sunset");

    /// <summary>The fields from the headings of the list.</summary>
    public static ImportedFields Of(ListedCampaign campaign, string anchor)
    {
        var fields = new ImportedFields();
        fields.Put("type", "campaign");
        fields.Put("title", CampaignTitle.Of(campaign));
        if (campaign.Status is { } status)
            fields.Put("status", CampaignNames.Of(status));
        if (CampaignTitle.KindOf(campaign) is { } kind)
            fields.Put("kind", CampaignNames.Of(kind));
        fields.Put("anchor", anchor);
        fields.PutList("former_names", campaign.FormerNames);
        if (CampaignTitle.PartnerOf(campaign) is { } partner)
            fields.Put("partner", partner);
        return fields;
    }

    public bool Has(string key) => written.ContainsKey(key);

    /// <param name="comment">Null for none.</param>
    public void Put(string key, string value, string? comment = null) =>
        Open(key).Append(' ').Append(Written(value)).Append(Comment(comment)).Append('\n');

    public void Put(string key, bool value) => Open(key).Append(value ? " true\n" : " false\n");

    public void PutList(string key, ImmutableArray<string> values)
    {
        if (values.IsEmpty)
            return;
        var text = Open(key).Append('\n');
        foreach (var value in values)
            text.Append("  - ").Append(YamlText.Of(value)).Append('\n');
    }

    public void PutMap(string key, params ReadOnlySpan<(string Key, string? Value)> values)
    {
        var text = Open(key).Append('\n');
        foreach (var (name, value) in values)
        {
            if (value is not null)
                text.Append("  ").Append(name).Append(": ").Append(Written(value)).Append('\n');
        }
    }

    public void AddItem(string key, params ReadOnlySpan<(string Key, string? Value)> values) => AddItem(key, null, values);

    /// <param name="comment">Written after the first value; null for none.</param>
    public void AddItem(string key, string? comment, params ReadOnlySpan<(string Key, string? Value)> values)
    {
        var text = Has(key) ? written[key] : Open(key).Append('\n');
        var isFirst = true;
        foreach (var (name, value) in values)
        {
            if (value is null)
                continue;
            text.Append(isFirst ? "  - " : "    ")
                .Append(name)
                .Append(": ")
                .Append(Written(value))
                .Append(isFirst ? Comment(comment) : "")
                .Append('\n');
            isFirst = false;
        }
    }

    public void Sunset(HandbookDate quarter, string? successor, string note) =>
        PutMap("sunset", ("quarter", quarter.ToString()), ("successor", successor), ("note", note));

    public void Note(string sentence) => notes.Add(sentence);

    /// <summary>The front matter with its fences.</summary>
    public string Write()
    {
        if (notes.Count > 0)
            Put("note", string.Join("; ", notes));
        var text = new StringBuilder("---\n");
        foreach (var key in Order)
        {
            if (written.TryGetValue(key, out var field))
                text.Append(field);
        }

        return text.Append("---\n").ToString();
    }

    private StringBuilder Open(string key) => written[key] = new StringBuilder(key).Append(':');

    // Dates need no quotes.
    private static string Written(string value) => value == "true" || HandbookDate.Parse(value) is not null ? value : YamlText.Of(value);

    private static string Comment(string? words) => words is null ? "" : $" # {words}";
}
