using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using Markdig;

namespace HandbookGen.Benchmarks;

/// <summary>The Parse phase and Markdig with all of its own extensions, on the same texts.</summary>
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private static readonly MarkdownPipeline Advanced = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    private ImmutableArray<ContentFile> files;
    private SiteConfig config = new();

    [ParamsAllValues]
    public Dialect Dialect { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        files = [.. SampleSite.OwnHandbook().Select(page => SampleSite.ContentFile(page.Path, page.Text))];
        config = SampleSite.Config(Dialect);
    }

    [Benchmark(Baseline = true)]
    public int MarkdigAdvanced() => files.Sum(file => Markdown.Parse(file.Source.Text, Advanced).Count);

    [Benchmark]
    public int Parse() => files.Sum(file => SampleSite.Parse(file, config).Links.Length);
}
