using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Rendering.Search;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Rendering.Search;

public sealed class SearchIndexTests
{
    private static readonly Site Large = SiteOf(Pages(300));

    private static readonly SearchFiles LargeFiles = new(Large);

    [Fact]
    public void Is_the_same_however_the_work_is_cut()
    {
        var site = SiteOf(Pages(60));
        var whole = AllFiles(long.MaxValue);
        foreach (var length in (long[])[100_000, 10_000, 1])
            AllFiles(length).ShouldBe(whole);

        List<string> AllFiles(long length)
        {
            var index = SearchIndexer.Index(site, SearchIndexer.Read(site, length, CancellationToken.None), CancellationToken.None);
            return
            [
                SearchManifest.Render(index),
                .. index.Terms.Select(shard => Written.By(output => SearchShards.Write(shard, index.Postings, output))),
                .. index.Texts.Blocks.Select(Convert.ToBase64String),
            ];
        }
    }

    [Fact]
    public void Keeps_terms_in_the_file_that_the_manifest_names()
    {
        LargeFiles.Boundaries.Length.ShouldBeGreaterThan(3);
        LargeFiles.Boundaries.ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        for (var i = 0; i < LargeFiles.Boundaries.Length; i++)
        {
            var terms = LargeFiles.Lines($"terms-{i}.txt").Select(line => line[0]).ToList();
            terms.ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
            terms.ShouldAllBe(term => SearchFiles.ShardOf(term, LargeFiles.Boundaries) == i);
        }
    }

    [Fact]
    public void Keeps_every_file_small() => LargeFiles.Names.ShouldAllBe(name => LargeFiles.LengthOf(name) < 16_000);

    [Fact]
    public void Counts_parts_and_entries_as_the_texts_do()
    {
        var lines = LargeFiles
            .Names.Where(name => name.StartsWith("text-", StringComparison.Ordinal))
            .SelectMany(LargeFiles.Lines)
            .Select(line => line[0][0])
            .ToList();
        LargeFiles.PartsOfPages.Sum().ShouldBe(lines.Count(kind => kind == '-'));
        // A page has two entries: its title and its URL.
        LargeFiles.EntriesOfParts.Sum().ShouldBe(lines.Count(kind => kind is '>' or '#') + lines.Count(kind => kind == '>'));
    }

    [Fact]
    public void Leaves_out_where_a_word_of_all_texts_stands() => LargeFiles.Find("everywhere")![2].ShouldBe("*");

    [Fact]
    public void Has_the_best_headings_of_beginnings_with_many_terms()
    {
        LargeFiles.EntriesOf("q*").Length.ShouldBeGreaterThan(100);
        LargeFiles.EntriesOf("q*").ShouldBeInOrder();
        LargeFiles.Find("b*").ShouldBeNull();
    }

    [Fact]
    public void Orders_words_by_their_ends()
    {
        var words = LargeFiles.Lines("words-0.txt").Select(line => line[0]).ToList();
        words.Select(word => string.Concat(word.Reverse())).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    [Fact]
    public void Finds_a_page_by_title_heading_and_text()
    {
        var files = new SearchFiles(
            SiteOf(
                ("a.md", "---\ntitle: Holidays\n---\n## Booking\n\nAsk your manager.\n"),
                ("b.md", "---\ntitle: Managers\n---\nBook a room.\n")
            )
        );
        files.EntriesOf("holidays").ShouldBe([0]);
        files.EntriesOf("booking").ShouldBe([2]);
        files.EntriesOf("managers").ShouldBe([3]);
        files.PartsOf("manager").ShouldBe([0]);
        files.PartsOf("room").ShouldBe([1]);
        files.PartsOf("booking").ShouldBeEmpty();
    }

    [Fact]
    public void Finds_anchors_and_codes_as_they_are_typed()
    {
        var files = new SearchFiles(
            SiteOf(
                (
                    "a.md",
                    "---\ntitle: A\n---\n## Teams we love {#ABM}\n\n<a id=\"old-place\"></a>\n\nText with 20240415_summit.\n\n## "
                        + "Weekly meeting\n"
                ),
                ("c.md", "---\ntitle: C\ntype: campaign\nstatus: active\nanchor: cicd-x\nutm_campaign: 20240101_cicd\n---\n")
            )
        );
        files.EntriesOf("abm").ShouldBe([2]);
        files.EntriesOf("old-place").ShouldBe([3]);
        files.PartsOf("20240415_summit").ShouldBe([0]);
        files.EntriesOf("20240101_cicd").ShouldBe([5]);
        files.EntriesOf("cicd-x").ShouldBe([5]);
        files.Find("weekly-meeting").ShouldBeNull();
    }

    [Fact]
    public void Leaves_the_words_of_a_record_to_its_page()
    {
        var files = new SearchFiles(
            SiteOf(
                ("c.md", "---\ntitle: Autumn summit\ntype: campaign\nstatus: active\nanchor: summit\nutm_campaign: summit_24\n---\n"),
                ("list.md", "---\ntitle: All\n---\n{{< campaigns >}}\n")
            )
        );

        files.EntriesOf("autumn").ShouldBe([0]);
        files.PartsOf("summit_24").ShouldBe([0]);
        // The anchor leads to both, and to the page first.
        files.EntriesOf("summit").ShouldBe([0, 4]);
    }

    [Fact]
    public void Finds_a_page_by_the_words_of_its_URL()
    {
        var files = new SearchFiles(
            SiteOf(("handbook/our-values.md", "---\ntitle: バリュー\n---\n"), ("handbook/sales/okr.html.md", "---\ntitle: Goals\n---\n"))
        );

        // The list of the folder comes first.
        files.EntriesOf("values").ShouldBe([3]);
        files.EntriesOf("sales").ShouldContain(files.EntriesOf("okr").Single());
        files.Find("html").ShouldBeNull();
    }

    [Fact]
    public void Ranks_pages_that_others_link_to_above_deep_ones()
    {
        var site = SiteOf(
            ("_index.md", "---\ntitle: Home\n---\n[a](/a/) [again](/a/) [deep](/x/y/z/)\n"),
            ("a.md", "---\ntitle: A\n---\n"),
            ("b.md", "---\ntitle: B\n---\n[a](/a/) [itself](/b/)\n"),
            ("x/y/z.md", "---\ntitle: Z\n---\n[a](/a/)\n")
        );

        RankOf("/a/").ShouldBe(9);
        RankOf("/b/").ShouldBe(7);
        RankOf("/x/y/z/").ShouldBe(6);

        int RankOf(string url)
        {
            var index = SearchIndexer.Index(site, SearchIndexer.Read(site, CancellationToken.None), CancellationToken.None);
            return index.Standings[index.Pages.IndexOf(index.Pages.Single(page => page.Page.Url == url))].Rank;
        }
    }

    [Fact]
    public void Knows_codes_once_that_differ_in_case_alone()
    {
        var ids = Enumerable
            .Range(0, 64)
            .Select(i => $"701{string.Concat(Enumerable.Range(0, 6).Select(bit => (i >> bit & 1) == 0 ? 'm' : 'M'))}001ll9");
        var files = new SearchFiles(
            SiteOf(
                ("c.md", $"---\ntitle: C\ntype: campaign\nstatus: active\nsfdc:\n{string.Concat(ids.Select(id => $"  - id: {id}\n"))}---\n")
            )
        );

        files.EntriesOf("701mmmmmm001ll9").ShouldBe([0]);
    }

    [Theory]
    [InlineData("redirect_to: /b/")]
    [InlineData("build: {list: never}")]
    [InlineData("draft: true")]
    public void Leaves_out_pages_that_lists_leave_out(string key) =>
        new SearchFiles(SiteOf(("a.md", $"---\ntitle: A\n{key}\n---\nUnfindable\n"), ("b.md", "---\ntitle: B\n---\n")))
            .Find("unfindable")
            .ShouldBeNull();

    [Fact]
    public void Keeps_what_would_end_a_line_out_of_it()
    {
        var files = new SearchFiles(SiteOf(("a.md", "---\ntitle: \"A\\tB\\nC\"\n---\n## One\ttwo\n\n```\n\tcode\n\n#more\n```\n")));
        files["text-0.bin"].ShouldBe(">/a/\tA B C\t\n#onetwo\tOne two\n code #more\n-\n");
    }

    [Theory]
    [InlineData("---\ntitle: A\n---\n## Where\n\nOne word\n", true)]
    [InlineData("---\ntitle: A\nweight: 3\n---\n## Where\n\nOne **word**\n", true)]
    [InlineData("---\ntitle: A\n---\n## Where\n\nOne ward\n", false)]
    [InlineData("---\ntitle: A\n---\n## Here\n\nOne word\n", false)]
    [InlineData("---\ntitle: A\n---\nOne word\n\n## Where\n", false)]
    [InlineData("---\ntitle: A\ndri: Ada\n---\n## Where\n\nOne word\n", false)]
    public void Has_another_version_when_something_that_is_shown_changes(string text, bool isSame)
    {
        var before = VersionOf("---\ntitle: A\n---\n## Where\n\nOne word\n");

        (VersionOf(text) == before).ShouldBe(isSame);
    }

    [Fact]
    public void Works_for_a_site_without_pages() => new SearchFiles(SiteOf()).PartsOfPages.ShouldBeEmpty();

    // Meaningless words with realistic frequencies: some on every page, most on few.
    private static (string Path, string Text)[] Pages(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(page =>
                    (
                        $"handbook/page-{page}.md",
                        $"---\ntitle: Page {Word(page)}\n---\n## About {Word(page * 7)} {{#id-{page}}}\n\n"
                            + string.Join(' ', Enumerable.Range(1, 400).Select(i => Word(page * i % 4099)))
                            + " everywhere\n"
                    )
                ),
        ];

    private static string Word(int number)
    {
        // Many words share a prefix.
        var word = number % 2 == 0 ? "q" : "";
        for (number += 17; number > 0; number /= 19)
            word += "bcdfghklmnprstvwxyz"[number % 19].ToString() + "aeiou"[number % 5];
        return word;
    }

    private static string VersionOf(string page)
    {
        var site = SiteOf(("a.md", page));
        return SearchIndexer.Index(site, SearchIndexer.Read(site, CancellationToken.None), CancellationToken.None).Version;
    }

    private static Site SiteOf(params (string Path, string Text)[] pages)
    {
        var loaded = new LoadedSite(
            [.. pages.Select(page => new ContentFile(new SourceFile(new SitePath("content/" + page.Path), page.Text), page.Path))],
            [],
            [],
            [],
            []
        );
        return HandbookPipeline.ParseAndIndex(loaded, new SiteConfig(), forRendering: true).Site;
    }
}
