using System.Text.RegularExpressions;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.HeadingIds;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>Reads a campaign from its page's front matter.</summary>
public static partial class CampaignReader
{
    /// <param name="frontMatter">Front matter with <c>type: campaign</c>.</param>
    /// <param name="inputPath">The page's path inside the input folder; the anchor is made from it when none is set.</param>
    public static Campaign Read(FrontMatter frontMatter, string inputPath, HeadingIdType idType = HeadingIdType.Github)
    {
        var fields = RecordFields.Of(frontMatter);
        var title = RecordFields.Title(fields, frontMatter, inputPath);
        var status = ReadStatus(fields);
        var launch = RecordFields.Date(fields, "launch_date");
        var refresh = RecordFields.Date(fields, "refresh_date");
        ReportDates(fields, status, launch, refresh);
        ReportLooseSuccessor(fields);
        return new Campaign(
            title,
            ReadAnchor(fields) ?? new Located<string>(RecordFields.FileName(inputPath), frontMatter.Range),
            [.. fields.TextsOrMaps("former_names").Select(item => ReadFormerName(item, idType)).OfType<FormerName>()],
            status,
            fields.Choice("kind", CampaignNames.Kind),
            fields.Text("manager_dri"),
            fields.Flag("manager_interim"),
            fields.TextList("manager_former"),
            launch,
            refresh,
            fields.Flag("always_on"),
            [.. fields.TextList("fiscal_year").Where(year => IsFiscalYear(fields, year))],
            fields.Text("utm_campaign"),
            [.. fields.Maps("epics").Select(ReadEpic)],
            RecordFields.Address(fields, "sdr_epic"),
            RecordFields.Address(fields, "brief"),
            CoreTeamReader.Read(fields),
            [.. fields.Maps("daci").Select(DaciReader.Read).OfType<DaciItem>()],
            RecordFields.Address(fields, "content_plan"),
            fields.Map("slack") is { } slack ? RecordFields.Slack(slack) : null,
            [.. fields.Maps("sfdc").Select(ReadSalesforce).OfType<SalesforceCampaign>()],
            [.. fields.Maps("landing_pages").Select(ReadLandingPage).OfType<LandingPage>()],
            [.. fields.Maps("resources").Select(RecordFields.Link).OfType<NamedLink>()],
            RecordFields.Address(fields, "flow_diagram"),
            [.. fields.Maps("review_decks").Select(ReadReviewDeck).OfType<ReviewDeck>()],
            fields.Map("localized") is { } localized ? ReadLocalization(localized) : null,
            fields.Map("sunset") is { } sunset ? ReadSunset(sunset) : null,
            fields.Text("partner")?.Value,
            fields.Text("note")?.Value,
            fields.Finish()
        );
    }

    private static Located<CampaignStatus>? ReadStatus(FieldReader fields)
    {
        var names = string.Join(", ", CampaignNames.Status.Select(status => status.Name));
        fields.Require("status", $"Add 'status: ...' with one of {names}.");
        return fields.Choice("status", CampaignNames.Status);
    }

    private static Located<string>? ReadAnchor(FieldReader fields) =>
        RecordFields.Matching(
            fields,
            "anchor",
            AnchorForm(),
            "an anchor without white space or '#'",
            value => value.Trim().TrimStart('#').Replace(' ', '-')
        );

    private static void ReportDates(
        FieldReader fields,
        Located<CampaignStatus>? status,
        Located<HandbookDate>? launch,
        Located<HandbookDate>? refresh
    )
    {
        if (!fields.HasValue("launch_date") && status is { Value: not CampaignStatus.Planned })
        {
            fields.Report(
                status.Range,
                "The campaign has no launch date.",
                $"Add 'launch_date: ...' as {HandbookDate.Forms}, or set 'status: planned'."
            );
        }

        if (launch is not null && refresh is not null && refresh.Value.LastDay < launch.Value.FirstDay)
        {
            fields.Report(
                refresh.Range,
                $"'refresh_date' is {refresh.Value}, before the launch {launch.Value.When}.",
                "Correct one of the two dates."
            );
        }
    }

    // Only 'sunset' has a successor; anywhere else it would be ignored silently.
    private static void ReportLooseSuccessor(FieldReader fields)
    {
        if (fields.Unknown().FirstOrDefault(entry => entry.Key == "successor") is { } entry)
            fields.Report(
                entry.KeyRange,
                "The key 'successor' is outside 'sunset', so it has no effect.",
                "Move it below 'sunset:', indented by two spaces."
            );
    }

    private static FormerName? ReadFormerName(TextOrMap item, HeadingIdType idType)
    {
        if (item.Text is { } name)
            return new FormerName(name, name with { Value = HugoIds.Slug(name.Value, idType) });
        var map = item.Map!;
        map.Require("name", "Add the former name.");
        var (full, anchor) = (map.Text("name"), ReadAnchor(map));
        map.ReportTypos();
        return full is null ? null : new FormerName(full, anchor ?? full with { Value = HugoIds.Slug(full.Value, idType) });
    }

    private static bool IsFiscalYear(FieldReader fields, Located<string> year)
    {
        if (FiscalYearForm().IsMatch(year.Value))
            return true;
        var spelling = LongFiscalYear().Match(year.Value);
        fields.Report(
            year.Range,
            $"An item of 'fiscal_year' is '{YamlMistakes.Shown(year.Value)}'; expected a fiscal year as FYnn.",
            spelling.Success ? $"Write 'FY{spelling.Groups["year"].Value}'." : null,
            spelling.Success
                ? Fix.Safe($"Write 'FY{spelling.Groups["year"].Value}'", year.Range, "FY" + spelling.Groups["year"].Value)
                : null
        );
        return false;
    }

    private static CampaignEpic ReadEpic(FieldReader map)
    {
        var epic = new CampaignEpic(
            RecordFields.Matching(map, "fiscal_year", FiscalYearForm(), "a fiscal year as FYnn"),
            RecordFields.Address(map, "url"),
            map.Flag("wip"),
            map.Text("label")?.Value
        );
        map.Require("url", "Add the epic's URL.");
        map.ReportTypos();
        return epic;
    }

    private static SalesforceCampaign? ReadSalesforce(FieldReader map)
    {
        map.Require("id", "Add the campaign's id, the part of its URL that begins with '701'.");
        var id = RecordFields.Matching(map, "id", SalesforceId(), "15 or 18 characters that begin with '701'", IdInAddress);
        var label = map.Text("label")?.Value;
        map.ReportTypos();
        return id is null ? null : new SalesforceCampaign(id, label);
    }

    private static string? IdInAddress(string value) => SalesforceIdInside().Match(value) is { Success: true } match ? match.Value : null;

    private static LandingPage? ReadLandingPage(FieldReader map)
    {
        map.Require("url", "Add the landing page's URL.");
        var url = RecordFields.Address(map, "url");
        var persona = map.Text("persona")?.Value;
        var locale = ReadLocale(map);
        var state = map.Choice("state", CampaignNames.LandingPage)?.Value ?? LandingPageState.Live;
        map.ReportTypos();
        return url is null ? null : new LandingPage(url, persona, locale, state);
    }

    private static ReviewDeck? ReadReviewDeck(FieldReader map)
    {
        map.Require("url", "Add the deck's URL.");
        var url = RecordFields.Address(map, "url");
        var date = RecordFields.Date(map, "date");
        var isInternal = map.Flag("internal");
        map.ReportTypos();
        return url is null ? null : new ReviewDeck(date, url, isInternal);
    }

    private static Localization ReadLocalization(FieldReader map)
    {
        map.Require("of", "Add the anchor of the original campaign.");
        var localization = new Localization(map.Text("of"), ReadLocale(map), map.Text("region")?.Value);
        map.ReportTypos();
        return localization;
    }

    private static CampaignSunset ReadSunset(FieldReader map)
    {
        var sunset = new CampaignSunset(RecordFields.Date(map, "quarter"), map.Text("successor"), map.Text("note")?.Value);
        map.ReportTypos();
        return sunset;
    }

    private static Located<string>? ReadLocale(FieldReader map) =>
        RecordFields.Matching(map, "locale", LocaleForm(), "a language and a country such as 'fr-FR'");

    [GeneratedRegex(FieldPatterns.Anchor, RegexOptions.CultureInvariant)]
    private static partial Regex AnchorForm();

    [GeneratedRegex(FieldPatterns.FiscalYear, RegexOptions.CultureInvariant)]
    private static partial Regex FiscalYearForm();

    [GeneratedRegex(@"^(FY)?[\s-]*(20)?(?<year>[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LongFiscalYear();

    [GeneratedRegex(FieldPatterns.SalesforceId, RegexOptions.CultureInvariant)]
    private static partial Regex SalesforceId();

    [GeneratedRegex("(?<![A-Za-z0-9])701[A-Za-z0-9]{12}([A-Za-z0-9]{3})?(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex SalesforceIdInside();

    [GeneratedRegex(FieldPatterns.Locale, RegexOptions.CultureInvariant)]
    private static partial Regex LocaleForm();
}
