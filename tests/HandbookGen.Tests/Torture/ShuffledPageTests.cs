using System.Collections.Immutable;
using System.Globalization;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Rendering.Search;
using HandbookGen.Tests.Harness;
using HandbookGen.Validation;

namespace HandbookGen.Tests.Torture;

/// <summary>
/// Pages that nobody would think of: lines from all dialect and shortcode fixtures in random order, mixed with scraps of markup.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ShuffledPageTests
{
    private const int Pages = 250;

    private static readonly ImmutableArray<string> Lines =
    [
        .. new[] { "Dialects", "Shortcodes" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Golden.Fixtures, folder), "*.md").Order(StringComparer.Ordinal))
            .SelectMany(File.ReadLines)
            .Where(line => !line.StartsWith("````````", StringComparison.Ordinal)),
    ];

    private static readonly ImmutableArray<string> Scraps =
    [
        "{{< details >}}",
        "{{% /details %}}",
        "{{% alert\ttitle=\"x\" %}}",
        "{{< campaigns >}}",
        "{{% include \"x.md\" %}}",
        "{{</* x */>}}",
        "{{<",
        ">}}",
        "<!--",
        "-->",
        "{: #x .y}",
        "{#x}",
        "{:.no_toc}",
        "{:toc}",
        "[[_TOC_]]",
        "| a | b |",
        "|---|---|",
        "```",
        "~~~",
        "$$",
        "[^1]",
        "[^1]: x",
        "<details>",
        "</details>",
        "<table>",
        "</td>",
        "<div markdown=\"1\">",
        "<a id=\"x\">",
        "<script>",
        "<iframe src=",
        "---",
        "===",
        "> [!NOTE]",
        "[a](",
        "](b)",
        "![",
        "\t",
        "    ",
        "1. ",
        "- ",
        "- [ ] ",
        ": ",
        "\\",
        "&amp;",
        "https://example.com",
        "DO NOT CHANGE",
        "TODO",
        "FY22 Q1",
        "\u3000",
        "\ufeff",
        "\u2028",
        "\u0001",
        "🦊",
        "**",
        "__",
        "~~",
        "`",
        "*[x]: y",
        "{::nomarkdown}",
    ];

    [Theory]
    [InlineData(Dialect.Hugo)]
    [InlineData(Dialect.Kramdown)]
    [InlineData(Dialect.Gfm)]
    public void Are_read_checked_and_rendered_inside_their_frame(Dialect dialect)
    {
        var random = new Random(20261127 + (int)dialect);
        var files = Enumerable
            .Range(0, Pages)
            .Select(i => new SourceFile(new SitePath(string.Create(CultureInfo.InvariantCulture, $"content/p{i}.md")), PageOf(random)));
        var config = new SiteConfig { Dialects = [new ByGlob<Dialect>("**", dialect)] };

        var (site, _) = HandbookPipeline.ParseAndIndex(new MarkedSite([.. files], []).Load(), config, forRendering: true);

        RuleCatalog.All.Sum(rule => rule.Check(site).Count()).ShouldBeGreaterThan(0);
        SearchIndexer.Index(site, SearchIndexer.Read(site, CancellationToken.None), CancellationToken.None).Pages.Length.ShouldBe(Pages);
        foreach (var page in site.Pages)
            CheckFrame(page, site);
    }

    private static void CheckFrame(SitePage page, Site site)
    {
        var body = PageHtml.Of(page, site);
        var document = RenderedPage.InFrame(body);
        var about = page.Page.Source.Path + "\n" + page.Page.Source.Text;
        document.QuerySelector("main > #of-page").ShouldNotBeNull(about);
        document.QuerySelector("body > #of-site").ShouldNotBeNull(about);
        document.QuerySelector("script").ShouldBeNull(about);
        // Unicode noncharacters stand for shortcodes until they are filled in.
        body.Any(c => c is >= '\uFDD0' and <= '\uFDEF').ShouldBeFalse(about);
        page.Page.Headings.Any(heading => heading.Id?.Any(c => c is >= '\uFDD0' and <= '\uFDEF') == true).ShouldBeFalse(about);
    }

    private static string PageOf(Random random)
    {
        var lines = new List<string>();
        for (var run = random.Next(2, 12); run > 0; run--)
        {
            var start = random.Next(Lines.Length);
            foreach (var line in Lines.AsSpan(start, Math.Min(random.Next(1, 12), Lines.Length - start)))
                lines.Add(Spoilt(line, random));
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Spoilt(string line, Random random) =>
        random.Next(12) switch
        {
            0 => line.Insert(random.Next(line.Length + 1), Scraps[random.Next(Scraps.Length)]),
            1 => Scraps[random.Next(Scraps.Length)] + line,
            2 => line + Scraps[random.Next(Scraps.Length)],
            3 => line[..random.Next(line.Length + 1)],
            4 => new string(' ', random.Next(1, 8)) + line,
            _ => line,
        };
}
