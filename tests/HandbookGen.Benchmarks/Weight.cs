using System.Globalization;
using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Benchmarks;

/// <summary>
/// The size of a site's pages relative to their Markdown as bare HTML: navigation must not multiply with the number of pages.
/// </summary>
internal static class Weight
{
    private const string BodyStart = "data-page-body>\n";
    private const string BodyEnd = "\n</article>";

    /// <param name="corpus">Full path of a site's root.</param>
    public static int Run(string corpus)
    {
        if (!Directory.Exists(Path.Combine(corpus, "content")))
        {
            Console.WriteLine($"'{corpus}' holds no folder 'content'; nothing was measured. Name a site with --corpus.");
            return 1;
        }

        var temporary = Directory.CreateTempSubdirectory("handbookgen-weight-");
        try
        {
            var content = Path.Combine(corpus, "content");
            var output = Path.Combine(temporary.FullName, "site");
            var config = new SiteConfig { OutputPath = output, CurrentDateTime = DateTimeOffset.Now };
            if (HandbookPipeline.Build(new PipelineRequest(corpus, config, ShippedThemes.OfProgram, WithRules: false)).Written is null)
                throw new InvalidOperationException($"'{corpus}' cannot be built.");
            var pages = Directory
                .GetFiles(output, "*.html", SearchOption.AllDirectories)
                .Where(file => file != Path.Combine(output, "404.html"))
                .Select(file => (Path: Path.GetRelativePath(output, file), Text: File.ReadAllText(file)))
                .Where(page => page.Text.Contains(BodyStart))
                .ToList();
            var total = pages.Sum(page => SizeOf(page.Text));
            Print($"{pages.Count} pages, {total / 1e6:0.0} MB, {total / (double)pages.Count:0} bytes each\n");
            Print("their own text", total, pages.Sum(page => SizeOf(BodyOf(page.Text))));
            var limit = Path.Combine(temporary.FullName, "limit");
            Limit.Run(content, limit);
            Print(
                "plain Markdig, no tables",
                total,
                Directory.GetFiles(limit, "*.html", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length)
            );
            if (HugoSite.IsInstalled)
                CompareWithHugo(corpus, temporary.FullName, pages);
            return 0;
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    // Hugo leaves out some pages by its own rules; only pages that both have are counted.
    private static void CompareWithHugo(string corpus, string temporary, List<(string Path, string Text)> pages)
    {
        var output = Path.Combine(temporary, "hugo");
        _ = ProcessRun.Of(new Contender(Contenders.Hugo, "hugo", HugoSite.Make(corpus, temporary), Contenders.Hugo), output);
        var both = pages.Where(page => File.Exists(Path.Combine(output, page.Path))).ToList();
        Print(
            $"Hugo's .Content of {both.Count}",
            both.Sum(page => SizeOf(page.Text)),
            both.Sum(page => new FileInfo(Path.Combine(output, page.Path)).Length)
        );
    }

    private static string BodyOf(string page)
    {
        var start = page.IndexOf(BodyStart, StringComparison.Ordinal) + BodyStart.Length;
        return page[start..page.LastIndexOf(BodyEnd, StringComparison.Ordinal)];
    }

    private static long SizeOf(string text) => System.Text.Encoding.UTF8.GetByteCount(text);

    private static void Print(string bare, long total, long size) =>
        Print($"{(double)total / size:0.00} times {bare} ({size / 1e6:0.0} MB)\n");

    private static void Print(FormattableString text) => Console.Write(text.ToString(CultureInfo.InvariantCulture));
}
