using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>An index page that can be generated.</summary>
/// <param name="Name">Its name in <c>index_pages</c>, and the last part of its URL.</param>
/// <param name="Word">The key of its title; that of its description ends in <c>About</c>.</param>
/// <param name="Body">Its Markdown, with keys of words in braces.</param>
public sealed record IndexPage(string Name, string Word, string Body)
{
    /// <summary>The page's <c>layout</c>; null for none.</summary>
    public string? Layout { get; init; }
}

/// <summary>
/// The index pages that front matter requests with <c>index_pages</c>: generated pages, each made of a few shortcode calls.
/// </summary>
public static class IndexPages
{
    public static ImmutableArray<IndexPage> All { get; } =
    [
        new("campaigns-by-status", "campaignsByStatus", "{{< campaigns group=\"status\" >}}"),
        new("campaigns-by-fiscal-year", "campaignsByFiscalYear", "{{< campaigns group=\"fiscal_year\" >}}"),
        new("campaigns-by-quarter", "campaignsByQuarter", "{{< campaigns group=\"quarter\" >}}"),
        new("campaigns-by-kind", "campaignsByKind", "{{< campaigns group=\"kind\" >}}"),
        new("campaigns-by-manager", "campaignsByManager", "{{< campaigns group=\"manager\" >}}"),
        new("campaigns-by-partner", "campaignsByPartner", "{{< campaigns group=\"partner\" >}}"),
        new("campaigns-by-locale", "campaignsByLocale", "{{< campaigns group=\"locale\" >}}"),
        new("campaigns-by-utm-code", "campaignsByUtmCode", "{{< campaigns group=\"utm_code\" >}}"),
        new("campaign-timeline", "campaignTimeline", "{{< campaign-timeline >}}"),
        new("campaign-gaps", "campaignGaps", "{{< campaign-gaps >}}"),
        new(
            "utm-registry",
            "utmRegistry",
            "## {createTaggedLink} {#make-a-link}\n\n{createTaggedLinkAbout}\n\n{{< utm-builder >}}\n\n{{< utm-registry >}}"
        ),
        new("people", "people", "{{< people >}}"),
        new("pages-by-dri", "pagesByDri", "{{< pages-by-dri >}}"),
        new("teams", "teams", "{{< teams >}}"),
        new("job-families-by-department", "jobFamiliesByDepartment", "{{< job-families group=\"department\" >}}"),
        new("job-families-by-level", "jobFamiliesByLevel", "{{< job-families group=\"level\" >}}"),
        new("job-families-by-grade", "jobFamiliesByGrade", "{{< job-families group=\"grade\" >}}"),
        new("career-ladder", "careerLadder", "{{< career-ladder >}}"),
        new("protected-anchors", "protectedAnchors", "{{< protected-anchors >}}"),
        new("tags", "tags", "{{< tags >}}"),
        new("recent-changes", "recentChanges", "") { Layout = "recent-changes" },
    ];

    /// <summary>The indexes that a page requests, each once. An unknown name is a problem.</summary>
    internal static ImmutableArray<Located<IndexPage>> Read(FieldReader fields)
    {
        var asked = ImmutableArray.CreateBuilder<Located<IndexPage>>();
        foreach (var name in fields.TextList("index_pages"))
        {
            if (All.FirstOrDefault(index => index.Name == name.Value) is { } found)
                asked.Add(new Located<IndexPage>(found, name.Range));
            else
                ReportUnknown(fields, name);
        }

        return [.. asked.DistinctBy(index => index.Value)];
    }

    /// <summary>The index pages that published pages request, except those that an author has written.</summary>
    /// <param name="words">For titles, in the language of the page that requests the index.</param>
    /// <param name="parse">As <see cref="PageParser.ParseGenerated"/>.</param>
    internal static ImmutableArray<ParseResult> Of(
        ImmutableArray<ParseResult> parsed,
        SiteConfig config,
        WordsByLanguage words,
        Func<ContentFile, ParseResult> parse
    )
    {
        ImmutableArray<Page> asking =
        [
            .. parsed
                .Select(result => result.Page)
                .Where(page => !page.FrontMatter.IndexPages.IsEmpty && (config.ShowDrafts || !page.FrontMatter.Draft)),
        ];
        if (asking.IsEmpty)
            return [];
        var written = parsed.Select(result => result.Page.InputPath).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from page in asking
            from index in page.FrontMatter.IndexPages
            let file = FileOf(page, index.Value, words.Of(page.FrontMatter.Language?.Value ?? config.Language))
            where written.Add(file.InputPath)
            let result = parse(file)
            select result with
            {
                Page = result.Page with { RequestedAt = index.Range },
            },
        ];
    }

    /// <summary>Whether a page requests the generated page at a path.</summary>
    internal static bool Requests(Page page, string inputPath) =>
        page.FrontMatter.IndexPages.Any(index => InputPathOf(page, index.Value) == inputPath);

    /// <summary>The path inside the input folder that an index page would have as a file.</summary>
    internal static string InputPathOf(Page asking, IndexPage index) =>
        $"{FolderOf(asking.InputPath, asking.SourceUrl.Kind)}{index.Name}.md";

    private static ContentFile FileOf(Page page, IndexPage index, Words words)
    {
        // In a folder of campaigns, '_directory.yml' makes every page a campaign; this one must not be.
        var language = page.FrontMatter.Language is { } own ? $"lang: {YamlText.Of(own.Value)}\n" : "";
        var layout = index.Layout is { } name ? $"layout: {name}\n" : "";
        var (title, about) = (YamlText.Of(words[index.Word]), YamlText.Of(words[index.Word + "About"]));
        var text = $"---\ntype: index\ntitle: {title}\ndescription: {about}\n{language}{layout}---\n\n{BodyOf(index, words)}\n";
        var root = page.Source.Path.Value[..^page.InputPath.Length];
        var inputPath = InputPathOf(page, index);
        return new ContentFile(new SourceFile(new SitePath(root + inputPath), text), inputPath);
    }

    private static string BodyOf(IndexPage index, Words words) =>
        WordPlaceholders.In(index.Body).Aggregate(index.Body, (body, key) => WordPlaceholders.Fill(body, (key, words[key])));

    // A section has a folder; any other page gets one with its name.
    private static string FolderOf(string inputPath, PageFileKind kind)
    {
        var slash = inputPath.LastIndexOf('/') + 1;
        return kind == PageFileKind.Page ? inputPath[..^".md".Length] + "/" : inputPath[..slash];
    }

    private static void ReportUnknown(FieldReader fields, Located<string> name)
    {
        var near = NearestName.Of(name.Value, All.Select(index => index.Name));
        fields.Report(
            name.Range,
            $"Unknown index '{YamlMistakes.Shown(name.Value)}'.",
            near is null ? $"Write one of {string.Join(", ", All.Select(index => index.Name))}." : $"Did you mean '{near}'?",
            near is null ? null : Fix.Unsafe($"Write '{near}'", name.Range, near)
        );
    }
}
