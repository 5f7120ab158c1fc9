using System.Collections.Immutable;
using System.Globalization;

namespace HandbookGen.Benchmarks;

/// <summary>
/// What somebody waits for who edits a handbook of 4,600 pages with the preview open: from the return of the editor's write to the last
/// byte of the answer.
/// </summary>
internal static class PreviewLatency
{
    private const int Seed = 20261130;
    private const int Edits = 200;
    private const int MemoryEdits = 1_000;

    public static int Run(PreviewOptions options)
    {
        var temporary = Directory.CreateTempSubdirectory("handbookgen-preview-");
        try
        {
            var program =
                options.Program ?? new Publisher(temporary.FullName).Publish("src/HandbookGen.Cli", "handbookgen", Publishing.Native);
            if (program is null)
                return 1;
            if (options.Soak == 0)
                OwnHandbook(program).GetAwaiter().GetResult();
            var root = Path.Combine(temporary.FullName, "site");
            DoubledCorpus.Copy(options.Corpus, root);
            // Memory is measured in a run of its own, which may go beside other work.
            if (options.Soak == 0)
                Measure(program, root).GetAwaiter().GetResult();
            MeasureMemory(program, root, options.Soak).GetAwaiter().GetResult();
            return 0;
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private static async Task OwnHandbook(string program)
    {
        var starts = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            using var preview = await PreviewProcess.Start(program, Publisher.RepositoryRoot, "--no-watch");
            starts.Add(preview.FirstPage);
        }

        Print("own handbook, first page after start", starts.Skip(1), 200);
    }

    private static async Task Measure(string program, string root)
    {
        var starts = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            using var started = await PreviewProcess.Start(program, root);
            starts.Add(started.FirstPage);
        }

        Print("first page after start", starts.Skip(1), 1500);
        using var preview = await PreviewProcess.Start(program, root);
        var pages = EditedPage.Choose(Path.Combine(root, "content"), Edits, Seed);
        var (served, settled) = (new List<double>(), new List<double>());
        foreach (var page in pages)
        {
            if (await page.EditText(preview) is var (shown, findings))
            {
                served.Add(shown);
                settled.Add(findings);
            }
        }

        Print($"edit of a text to its page served ({served.Count} edits)", served, 50);
        Print("edit of a text to the findings of the whole site", settled, 400);
        var titles = new List<double>();
        foreach (var page in pages)
            titles.Add(await page.EditTitle(preview));
        Print($"edit of a title to the findings of the whole site ({titles.Count} edits)", titles, 600);
        await Idle(preview);
    }

    // Edits follow each other as fast as their pages are shown.
    private static async Task MeasureMemory(string program, string root, int soak)
    {
        using var preview = await PreviewProcess.Start(program, root);
        var pages = EditedPage.Choose(Path.Combine(root, "content"), Edits, Seed);
        await Touch(preview, pages, MemoryEdits);
        var memory = await MemoryAtRest(preview);
        Print($"memory in MB after {MemoryEdits} edits", [memory], 700);
        if (soak <= MemoryEdits)
            return;
        await Touch(preview, pages, soak - MemoryEdits);
        Print($"memory in MB after {soak} edits", [await MemoryAtRest(preview)], memory * 1.1);
    }

    private static async Task Touch(PreviewProcess preview, ImmutableArray<EditedPage> pages, int count)
    {
        for (var i = 0; i < count; i++)
            await pages[i % pages.Length].Touch(preview);
    }

    // With a browser that listens and does nothing.
    private static async Task Idle(PreviewProcess preview)
    {
        await using var browser = await EventStream.Open(preview.Client, "/");
        await Task.Delay(TimeSpan.FromSeconds(10));
        var before = preview.CpuTime;
        await Task.Delay(TimeSpan.FromSeconds(60));
        Print("CPU time in ms of 60 idle seconds", [(preview.CpuTime - before).TotalMilliseconds], 50);
    }

    private static async Task<double> MemoryAtRest(PreviewProcess preview)
    {
        await Task.Delay(TimeSpan.FromSeconds(10));
        return preview.Megabytes;
    }

    private static void Print(string what, IEnumerable<double> values, double allowed)
    {
        var sorted = values.Order().ToList();
        var (middle, p95) = (sorted[sorted.Count / 2], sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1]);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(p95 <= allowed ? "pass" : "FAIL")}  {what}: p50 {middle:0}, p95 {p95:0}, largest {sorted[^1]:0}, allowed {allowed:0}"
            )
        );
    }
}
