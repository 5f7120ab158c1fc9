using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using HandbookGen.Parsing;

namespace HandbookGen.Benchmarks;

/// <summary>A page that the benchmark edits. Each edit also adds or removes a broken link, so that the number of errors changes.</summary>
internal sealed class EditedPage(string file, string text, string url)
{
    private int edits;

    /// <summary>Pages of the usual length with a title, spread over the whole handbook; always the same ones for a seed.</summary>
    /// <param name="content">Full path of the input folder.</param>
    public static ImmutableArray<EditedPage> Choose(string content, int count, int seed)
    {
        var files = Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        new Random(seed).Shuffle(files);
        return
        [
            .. files
                .Select(file => (File: file, Text: File.ReadAllText(file)))
                .Where(page => IsUsual(page.Text))
                .Take(count)
                .Select(page => new EditedPage(page.File, page.Text, UrlOf(Path.GetRelativePath(content, page.File)))),
        ];
    }

    /// <summary>Adds a paragraph.</summary>
    /// <returns>Milliseconds to the page with its text, and to the findings of the whole site.</returns>
    public async Task<(double Served, double Checked)> EditText(PreviewProcess preview)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"word{++edits}x");
        return await Edit(preview, $"{text}\n\n{word}{(edits % 2 == 1 ? " [nowhere](/no/such/page/)" : "")}\n", word);
    }

    /// <summary>Changes the title, which stands on other pages too.</summary>
    /// <returns>Milliseconds to the findings of the whole site.</returns>
    public async Task<double> EditTitle(PreviewProcess preview)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"Title{++edits}x");
        var start = text.IndexOf("\ntitle:", StringComparison.Ordinal) + 1;
        var changed = $"{text[..start]}title: {word}{text[text.IndexOf('\n', start)..]}";
        return (await Edit(preview, $"{changed}\n\n{(edits % 2 == 1 ? "[nowhere](/no/such/page/)" : "")}\n", word)).Checked;
    }

    /// <summary>Adds a paragraph, and waits only for the page.</summary>
    public async Task Touch(PreviewProcess preview)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"word{++edits}x");
        await using var browser = await EventStream.Open(preview.Client, url);
        await browser.Next(next => next.Name == "hello");
        await File.WriteAllTextAsync(file, $"{text}\n\n{word}\n");
        await Shown(browser, preview, word);
    }

    private async Task<(double Served, double Checked)> Edit(PreviewProcess preview, string changed, string word)
    {
        await using var browser = await EventStream.Open(preview.Client, url);
        var before = (await browser.Next(next => next.Name == "findings")).Data.GetProperty("errors").GetInt32();
        await File.WriteAllTextAsync(file, changed);
        var watch = Stopwatch.StartNew();
        await Shown(browser, preview, word);
        var served = watch.Elapsed.TotalMilliseconds;
        await browser.Next(next => next.Name == "findings" && next.Data.GetProperty("errors").GetInt32() != before);
        return (served, watch.Elapsed.TotalMilliseconds);
    }

    private async Task Shown(EventStream browser, PreviewProcess preview, string word)
    {
        do await browser.Next(next => next.Name == "page");
        while (!(await preview.Client.GetStringAsync(url)).Contains(word, StringComparison.Ordinal));
    }

    private static bool IsUsual(string text) =>
        text.Length is > 500 and < 30_000
        && text.StartsWith("---\n", StringComparison.Ordinal)
        && text.Contains("\ntitle:", StringComparison.Ordinal)
        && !text.Contains("redirect_to:", StringComparison.Ordinal)
        && !text.Contains("\nurl:", StringComparison.Ordinal)
        && !text.Contains("\ndraft:", StringComparison.Ordinal);

    private static string UrlOf(string path) => SourceUrl.Of(path.Replace('\\', '/')).Url;
}
