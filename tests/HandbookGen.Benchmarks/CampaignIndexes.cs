using System.Diagnostics;
using System.Globalization;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Rendering.Exports;

namespace HandbookGen.Benchmarks;

/// <summary>
/// Times all indexes and exports of generated campaigns: four times as many may take little more than four times as long.
/// </summary>
internal static class CampaignIndexes
{
    private static readonly string[] Statuses = ["planned", "wip", "active", "past"];

    public static int Run()
    {
        // The first run also compiles the code.
        Milliseconds(100);
        var (some, many) = (Fastest(1_250), Fastest(5_000));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"1,250 campaigns {some, 8:0} ms\n5,000 campaigns {many, 8:0} ms\nratio           {many / some, 8:0.00}, linear is 4"
            )
        );
        return 0;
    }

    private static double Fastest(int count) => Enumerable.Range(0, 3).Min(_ => Milliseconds(count));

    private static double Milliseconds(int count)
    {
        var loaded = Site(count);
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var (site, _) = HandbookPipeline.ParseAndIndex(loaded, new SiteConfig(), forRendering: true);
        var length = CampaignExport.Formats.Sum(format => format.Write(site, site.Records.Campaigns).Length);
        var time = watch.Elapsed.TotalMilliseconds;
        // The purpose of an index: each shows every campaign.
        var shown = site.Pages.Where(page => page.Page.IsGenerated).Sum(page => page.Anchors.Length);
        return length > 0 && shown > count ? time : throw new InvalidOperationException("The indexes are empty.");
    }

    private static LoadedSite Site(int count)
    {
        var home = $"---\ntitle: Home\nindex_pages: [{string.Join(", ", IndexPages.All.Select(index => index.Name))}]\n---\n";
        IEnumerable<(string Path, string Text)> files = Enumerable
            .Range(0, count)
            .Select(number => ($"campaigns/{number:00000}.md", Campaign(number)))
            .Prepend(("_index.md", home));
        return new LoadedSite(
            [.. files.Select(file => new ContentFile(new SourceFile(new SitePath(file.Path), file.Text), file.Path))],
            [],
            [],
            [],
            []
        );
    }

    private static string Campaign(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            ---
            type: campaign
            title: Campaign {number}
            description: Number {number} of many.
            status: {Statuses[number % Statuses.Length]}
            kind: solution
            former_names: [Old {number}]
            manager_dri: Person {number % 97}
            launch_date: {2018 + (number % 8)}-{1 + (number % 12):00}-15
            utm_campaign: code{number}
            partner: Partner {number % 31}
            epics: {"{"} fiscal_year: FY{20 + (number % 9)}, url: "https://example.com/{number}" {"}"}
            tags: [tag-{number % 53}]
            ---

            ## Aim

            Text.
            """
        );
}
