using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Rendering;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Benchmarks;

/// <summary>The phases between Load and Write, on texts in memory and without threads.</summary>
internal static class SampleSite
{
    private static readonly DirectoryMetadata NoMetadata = DirectoryMetadata.Read([], []).Metadata;

    /// <summary>The repository's own handbook, by path inside its input folder, in ordinal order.</summary>
    public static ImmutableArray<(string Path, string Text)> OwnHandbook()
    {
        var content = Path.Combine(Publisher.RepositoryRoot, "content");
        return
        [
            .. Directory
                .EnumerateFiles(content, "*.md", SearchOption.AllDirectories)
                .Select(file => (Path: Path.GetRelativePath(content, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
                .OrderBy(page => page.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>The result of Load for one text.</summary>
    public static ContentFile ContentFile(string path, string text) => new(new SourceFile(new SitePath("content/" + path), text), path);

    /// <summary>A configuration that reads every page in one dialect, as <c>check</c> does.</summary>
    public static SiteConfig Config(Dialect dialect) =>
        new() { Dialects = [new ByGlob<Dialect>("**", dialect)], GenerateSearchIndex = false };

    public static Page Parse(ContentFile file, SiteConfig config) =>
        PageParser.Parse(file, config, NoMetadata, IncludeFiles.None, forRendering: false).Page;

    public static Site Of(IEnumerable<(string Path, string Text)> pages, Dialect dialect)
    {
        var loaded = new LoadedSite([.. pages.Select(page => ContentFile(page.Path, page.Text))], [], [], [], []);
        return HandbookPipeline.ParseAndIndex(loaded, Config(dialect), forRendering: true).Site;
    }

    /// <summary>Fills in the HTML of every page; returns the total length in bytes.</summary>
    public static int Bodies(Site site) => site.Pages.Sum(page => Body(page, site).Bytes.Length);

    /// <summary>The text of a page.</summary>
    public static Utf8Html Body(SitePage page, Site site)
    {
        using var html = new Utf8Writer();
        PageBody.Write(page, site, html);
        return new Utf8Html(html.Written.ToArray());
    }
}
