using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Deletes a DRI, or replaces it with a placeholder.</summary>
internal static class DriEmptied
{
    private static readonly string[] Placeholders = ["TBD", "tba", "\"?\"", "none", "\"\"", ""];

    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        [.. OfCampaigns(site), .. OfPages(site), .. OfLists(site), .. InText(site)];

    private static IEnumerable<Func<Random, Edit?>> OfCampaigns(UneditedSite site) =>
        from entry in site.Site.Records.Campaigns
        where entry.Record.ManagerDri is not null
        select (Func<Random, Edit?>)(
            random =>
                Empty(
                    entry.Page,
                    "manager_dri",
                    entry.Record.ManagerDri!.Range,
                    new Expected("HB3001", "The campaign's DRI"),
                    new Expected("HB3001", "has no DRI"),
                    random
                )
        );

    // Only teams and campaigns must have one; elsewhere a key without a name is wrong, but a missing key is fine.
    private static IEnumerable<Func<Random, Edit?>> OfPages(UneditedSite site) =>
        from page in site.Pages
        from key in FrontMatterReader.DriKeys
        where
            page.FrontMatter.Map.Find(key) is { Value: HandbookGen.Parsing.Yaml.YamlScalar { IsNull: false } }
            && page.FrontMatter.Dri.Length == 1
        let value = page.FrontMatter.Map.Find(key)!.Value.Range
        where value.File == page.Source.Path
        let without = page.FrontMatter.Kind == PageType.Team ? new Expected("HB3005", "has no DRI") : null
        select (Func<Random, Edit?>)(random => Empty(page, key, value, new Expected("HB3006", "The DRI is"), without, random));

    private static Edit? Empty(Page page, string key, SourceRange value, Expected placeholder, Expected? without, Random random)
    {
        var choice = random.Next(Placeholders.Length + 1);
        if (choice == Placeholders.Length)
        {
            var line = page.Source.RangeAt(page.Source.OffsetOf(value.Line, 1), page.Source.OffsetOf(value.Line + 1, 1));
            return without is null ? null : Edit.InText($"'{key}' is deleted", page, [without], new TextEdit(line, ""));
        }

        var text = Placeholders[choice];
        var expected =
            text.Length > 0 ? placeholder
            : key == "manager_dri" ? without!
            : new Expected("HB3006", $"'{key}' has no value");
        return Edit.InText($"'{key}' becomes '{text}'", page, [expected], new TextEdit(value, text));
    }

    // A campaign that is over needs no DRI.
    private static IEnumerable<Func<Random, Edit?>> OfLists(UneditedSite site) =>
        from entry in site.Site.Records.ListedCampaigns
        where entry.Record is { ManagerDri: not null, HasEnded: false }
        select (Func<Random, Edit?>)(
            random =>
            {
                var text = random.Next(3) switch
                {
                    0 => "TBD",
                    1 => "?",
                    _ => "",
                };
                var expected = new Expected("HB3001", text.Length == 0 ? "has no DRI" : "The campaign's DRI");
                return Edit.InText(
                    $"the manager of '{entry.Record.Name}' becomes '{text}'",
                    entry.Page,
                    [expected],
                    new TextEdit(entry.Record.ManagerDri!.Range, text)
                );
            }
        );

    // A label without a value may be followed by a list of values, so only placeholders must be reported.
    private static IEnumerable<Func<Random, Edit?>> InText(UneditedSite site) =>
        from page in site.Pages
        from line in page.Lines
        where CampaignLabels.IsDri(line.Label) && !CampaignLabels.IsManager(line.Label)
        where line.Value.Value.Length > 0 && page.Source.TextOf(line.Value.Range) == line.Value.Value
        select (Func<Random, Edit?>)(
            random =>
            {
                var text = random.Next(3) switch
                {
                    0 => "TBD",
                    1 => "?",
                    _ => "to be announced",
                };
                return Edit.InText(
                    $"'{line.Label}' in line {line.Value.Range.Line} becomes '{text}'",
                    page,
                    [new Expected("HB3006", $"The DRI is '{text}'")],
                    new TextEdit(line.Value.Range, text)
                );
            }
        );
}
