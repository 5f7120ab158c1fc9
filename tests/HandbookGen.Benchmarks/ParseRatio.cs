using System.Diagnostics;
using System.Globalization;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using Markdig;

namespace HandbookGen.Benchmarks;

/// <summary>
/// The Parse phase against Markdig with all of its own extensions: the same files, alternating, in one process and on one thread.
/// </summary>
internal static class ParseRatio
{
    private const int Rounds = 12;

    /// <param name="folders">Folders of pages; missing ones are reported and skipped.</param>
    public static int Run(IEnumerable<string> folders)
    {
        var advanced = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder))
            {
                Console.WriteLine($"'{folder}' is not there; nothing was measured.");
                continue;
            }

            var config = new SiteConfig { InputPaths = [Path.GetFileName(folder)], GenerateSearchIndex = false };
            var loaded = SiteLoader.Load(Path.GetDirectoryName(folder)!, config);
            var directories = DirectoryMetadata.Read(loaded).Metadata;
            var (markdig, ours) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                markdig = Math.Min(markdig, Milliseconds(loaded, file => Markdown.Parse(file.Source.Text, advanced)));
                ours = Math.Min(
                    ours,
                    Milliseconds(loaded, file => PageParser.Parse(file, config, directories, loaded.Includes, forRendering: false))
                );
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{folder}: {loaded.Pages.Length} pages, Markdig {markdig:0} ms, Parse {ours:0} ms (with front matter), ratio "
                        + $"{ours / markdig:0.00}, allowed 1.5"
                )
            );
        }

        return 0;
    }

    private static double Milliseconds(LoadedSite loaded, Action<ContentFile> parse)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        foreach (var file in loaded.Pages)
            parse(file);
        return watch.Elapsed.TotalMilliseconds;
    }
}
