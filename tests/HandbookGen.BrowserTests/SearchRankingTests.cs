using System.Globalization;
using HandbookGen.BrowserTests.Harness;

namespace HandbookGen.BrowserTests;

/// <summary>Whether this repository's own handbook has the page that a reader wants among the first results.</summary>
public sealed class SearchRankingTests(Browser browser)
{
    private static readonly string[] Lines = File.ReadAllLines(
        Path.Combine(BuiltSite.Repository, "tests", "HandbookGen.Benchmarks", "wanted-pages.txt")
    );

    [Fact]
    public async Task Finds_the_wanted_page_of_nearly_every_query_first()
    {
        Chromium.Require();
        using var site = new BuiltSite(BuiltSite.Config with { LinkRoot = "" }, BuiltSite.Repository);
        await using var server = await SiteServer.Start(site.Output);
        await using var tab = await browser.Open(null, origin: server.Origin, withPolicy: false);
        await tab.Page.GotoAsync("/404.html");
        var queries = Wanted("content").ToList();
        queries.Count.ShouldBe(20);

        var places = new List<(string Query, int Place)>();
        foreach (var (query, urls) in queries)
            places.Add((query, await PlaceOf(tab, query, urls)));

        string.Join(", ", places.Where(place => place.Place is < 0 or > 4).Select(place => place.Query)).ShouldBe("");
        var first = places.Count(place => place.Place == 0);
        first.ShouldBeGreaterThanOrEqualTo(19, string.Join(", ", places.Where(place => place.Place > 0)));
    }

    // 0-based; -1 for a page that is not among the first five. A URL with an anchor is met by a result with that anchor only.
    private static Task<int> PlaceOf(Tab tab, string query, string[] urls) =>
        tab.Page.EvaluateAsync<int>(
            """
            async ([query, ...urls]) => {
              const { openSearch } = await import(new URL('/assets/search.js', location.href));
              const search = window.search ??= await openSearch(async (name, version, range) => {
                const bytes = new Uint8Array(await (await fetch('/search/' + name)).arrayBuffer());
                return range ? bytes.subarray(range.from, range.to) : new TextDecoder().decode(bytes);
              });
              const { results } = await search.find(query, { count: 5 });
              return results.findIndex(({ url, anchor }) => urls.includes(url) || urls.includes(`${url}#${anchor}`));
            }
            """,
            (string[])[query, .. urls]
        );

    private static IEnumerable<(string Query, string[] Urls)> Wanted(string site) =>
        from line in Lines
            .SkipWhile(line => line != string.Create(CultureInfo.InvariantCulture, $"-- {site} --"))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("-- ", StringComparison.Ordinal))
        where line.Length > 0
        let columns = line.Split('\t')
        select (columns[0], columns[1].Split(" | "));
}
