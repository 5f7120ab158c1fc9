using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using HandbookGen.Configuration;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Rendering;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Benchmarks;

/// <summary>Benchmarks of the work on a page apart from its Markdown.</summary>
[MemoryDiagnoser]
public class SiteBenchmarks
{
    private ImmutableArray<ContentFile> files;
    private Site site = null!;
    private SitePage longest = null!;
    private PageModel model = null!;
    private Theme theme = null!;

    [GlobalSetup]
    public void Setup()
    {
        files = [.. SampleSite.OwnHandbook().Select(page => SampleSite.ContentFile(page.Path, page.Text))];
        site = SampleSite.Of(SampleSite.OwnHandbook(), Dialect.Hugo);
        longest = site.Pages.MaxBy(page => page.Page.Source.Text.Length)!;
        var themeFiles = ThemeLoader.Load(Publisher.RepositoryRoot, site.Config, ShippedThemes.None);
        theme = Theme.Compile(themeFiles).Theme!;
        model = ArticleModel.Of(site, longest, longest.Page.Title, SampleSite.Body(longest, site), EmbeddedUrls.None, theme);
    }

    /// <summary>Reads the YAML of every page.</summary>
    [Benchmark]
    public int FrontMatter() => files.Sum(file => FrontMatterReader.Read(file.Source, []).FrontMatter.BodyStart);

    /// <summary>Resolves every link of the site.</summary>
    [Benchmark]
    public int ResolveLinks() =>
        site.Pages.Sum(page => page.Links.Count(link => site.Links.Resolve(page.Page, link.Url).Kind == LinkTargetKind.Missing));

    /// <summary>Fills in the text of the longest page.</summary>
    [Benchmark]
    public int FillBody() => SampleSite.Body(longest, site).Bytes.Length;

    /// <summary>Renders the theme around it.</summary>
    [Benchmark]
    public int RenderTheme()
    {
        using var output = new Utf8Writer();
        theme.Write("page", model, output);
        return output.Written.Length;
    }
}
