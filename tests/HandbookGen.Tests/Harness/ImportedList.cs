using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.Importing;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Harness;

/// <summary>A hand-written list of campaigns before and after its import.</summary>
internal sealed record ImportedList(CampaignImport Import, Page Before, Site Site)
{
    public IEnumerable<Campaign> Campaigns =>
        Import.Campaigns.Select(campaign => Site.Records.Campaigns.Single(found => found.Page.InputPath == campaign.FileName).Record);

    public static ImportedList Of(string text, string path)
    {
        var config = new SiteConfig();
        var file = FileOf(path, text);
        var page = PageParser.Parse(file, config, DirectoryMetadata.Read([], [file]).Metadata, IncludeFiles.None, forRendering: false).Page;
        var import = CampaignImport.Of(page, CampaignListReader.Read(page), new HashSet<string>(), HeadingIdType.Github);
        ImmutableArray<ContentFile> pages =
        [
            FileOf(path, import.PageText),
            .. import.Campaigns.Select(campaign => FileOf(campaign.FileName, campaign.Text)),
        ];
        var (site, diagnostics) = HandbookPipeline.ParseAndIndex(
            new LoadedSite([.. pages.OrderBy(each => each.InputPath, StringComparer.Ordinal)], [], [], [], []),
            config,
            forRendering: true
        );
        diagnostics.ShouldBeEmpty();
        return new ImportedList(import, page, site);
    }

    /// <summary>
    /// Checks that every line of the page is kept there or on a campaign's page, or became front matter with its important words.
    /// </summary>
    public static void ShouldLoseNothing(string text)
    {
        var list = Of(text, "_index.md");
        var source = list.Before.Source;
        list.Import.Lines.Select(line => line.Number).ShouldBe(Enumerable.Range(1, source.LineCount));
        var kept = new Queue<string>(list.Import.PageText.Split('\n'));
        foreach (var line in list.Import.Lines)
            ShouldBeSomewhere(line, source.LineAt(line.Number).ToString(), list, kept);
        foreach (var anchor in list.Before.Anchors)
            list.Site.PageByUrl["/"]
                .AnchorIds.Concat(list.Site.PageByUrl["/"].Page.FrontMatter.AnchorAliases.Select(alias => alias.Id.Value))
                .ShouldContain(anchor.Id);
    }

    private static void ShouldBeSomewhere(ImportedLine line, string text, ImportedList list, Queue<string> kept)
    {
        var page = list.Import.Campaigns.FirstOrDefault(campaign => campaign.FileName == line.FileName)?.Text ?? "";
        switch (line.Fate)
        {
            case LineFate.Kept:
                while (kept.Count > 0 && kept.Peek() != text)
                    kept.Dequeue();
                kept.ShouldNotBeEmpty($"line {line.Number} is not on the page: {text}");
                kept.Dequeue();
                break;
            case LineFate.Blank:
                text.Trim().ShouldBeEmpty();
                break;
            case LineFate.Body:
                page.Split('\n').ShouldContain(text);
                break;
            case LineFate.Marker:
                text.ShouldContain("DO NOT CHANGE");
                break;
            case LineFate.Heading or LineFate.InnerHeading:
                text.ShouldStartWith("#");
                break;
            case LineFate.Field:
                FrontMatterOf(page).ShouldContain(line.Key + ":");
                ShouldHaveTheFacts(text, page, line.Number);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(line));
        }
    }

    // URLs, ids and dates, in any notation.
    private static void ShouldHaveTheFacts(string text, string page, int number)
    {
        if (LinkLine.Read(text) is { } link)
        {
            var id = link.Url.Split('?')[0];
            id = id[(id.LastIndexOf('/') + 1)..];
            // Without the scheme, which may have been misspelled.
            var address = link.Url[(link.Url.IndexOf("://", StringComparison.Ordinal) + 3)..];
            page.ShouldContain(
                address.Contains("slack", StringComparison.Ordinal) || address.Contains("salesforce", StringComparison.Ordinal)
                    ? id
                    : address,
                customMessage: $"line {number}"
            );
            return;
        }

        foreach (
            var word in text.Split([' ', '*', ':', '`', ',', '(', ')', '='], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => char.IsUpper(word[0]) || char.IsDigit(word[0]))
        )
        {
            if (!Labels.Contains(word) && HandbookDate.Parse(word) is null && LooseDate.Guess(word) is null)
                page.ShouldContain(word, customMessage: $"line {number}");
        }
    }

    // Words that became keys, and months and quarters that are now written as digits.
    private static readonly ImmutableArray<string> Labels =
    [
        "Campaign",
        "Manager",
        "DRI",
        "Launched",
        "Launch",
        "Refresh",
        "Originally",
        "UTM",
        "Note",
        "Mar",
        "April",
        "May",
        "August",
        "2021",
        "2022",
        "2023",
        "Q2",
        "Q4",
        "FY21",
    ];

    private static string FrontMatterOf(string page) => page[..page.IndexOf("\n---\n", StringComparison.Ordinal)];

    private static ContentFile FileOf(string path, string text) => new(new SourceFile(new SitePath("content/" + path), text), path);
}
