using Markdig;

namespace HandbookGen.Benchmarks;

/// <summary>
/// A lower bound for any generator that uses Markdig: reads, parses and renders every page with Markdig's plain CommonMark pipeline on all
/// cores, and writes it. No tables, front matter, links, rules or theme.
/// </summary>
internal static class Limit
{
    /// <param name="input">Folder of the pages.</param>
    /// <param name="output">Folder for the HTML; null to only parse.</param>
    public static void Run(string input, string? output)
    {
        var pipeline = new MarkdownPipelineBuilder().Build();
        Parallel.ForEach(
            Directory.GetFiles(input, "*.md", SearchOption.AllDirectories),
            file =>
            {
                var document = Markdown.Parse(File.ReadAllText(file), pipeline);
                if (output is null)
                    return;
                var target = Path.ChangeExtension(Path.Combine(output, Path.GetRelativePath(input, file)), ".html");
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, document.ToHtml(pipeline));
            }
        );
    }
}
