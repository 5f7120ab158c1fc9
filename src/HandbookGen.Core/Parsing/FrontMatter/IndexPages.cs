using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>An index page that can be generated.</summary>
/// <param name="Name">Its name in <c>index_pages</c>, and the last part of its URL.</param>
/// <param name="Body">Its Markdown.</param>
public sealed record IndexPage(string Name, string Title, string Description, string Body);

/// <summary>
/// The index pages that front matter requests with <c>index_pages</c>: generated pages, each made of a few shortcode calls.
/// </summary>
public static class IndexPages
{
    public static ImmutableArray<IndexPage> All { get; } =
    [
        new("campaigns-by-status", "Campaigns by status", "All campaigns, from planned to past.", "{{< campaigns group=\"status\" >}}"),
        new(
            "campaigns-by-fiscal-year",
            "Campaigns by fiscal year",
            "All campaigns, latest year first.",
            "{{< campaigns group=\"fiscal_year\" >}}"
        ),
        new(
            "campaigns-by-quarter",
            "Campaigns by quarter",
            "All campaigns by launch quarter, latest first.",
            "{{< campaigns group=\"quarter\" >}}"
        ),
        new("campaigns-by-kind", "Campaigns by kind", "All campaigns by what they promote.", "{{< campaigns group=\"kind\" >}}"),
        new("campaigns-by-manager", "Campaigns by manager", "All campaigns by campaign manager.", "{{< campaigns group=\"manager\" >}}"),
        new(
            "campaigns-by-partner",
            "Campaigns by partner",
            "The campaigns that we run with partners.",
            "{{< campaigns group=\"partner\" >}}"
        ),
        new("campaigns-by-locale", "Campaigns by locale", "Localized campaigns by locale.", "{{< campaigns group=\"locale\" >}}"),
        new("campaigns-by-utm-code", "Campaigns by UTM code", "All campaigns by campaign code.", "{{< campaigns group=\"utm_code\" >}}"),
        new(
            "campaign-timeline",
            "Campaign timeline",
            "Launches, refreshes and ends by fiscal quarter, latest first.",
            "{{< campaign-timeline >}}"
        ),
        new("campaign-gaps", "Campaign gaps", "What is still missing in each campaign.", "{{< campaign-gaps >}}"),
        new(
            "utm-registry",
            "UTM registry",
            "The codes for tagged links, and a form that creates such links.",
            "## Create a tagged link {#make-a-link}\n\n"
                + "For emails, ads and posts. If you show a tagged link in the handbook as an example, put it in backticks.\n\n"
                + "{{< utm-builder >}}\n\n{{< utm-registry >}}"
        ),
        new("people", "People", "Who is responsible for what, and who reports to whom.", "{{< people >}}"),
        new("pages-by-dri", "Pages by DRI", "All pages by the person who is responsible for them.", "{{< pages-by-dri >}}"),
        new("teams", "Teams", "All teams, with their leads, channels and campaigns.", "{{< teams >}}"),
        new(
            "job-families-by-department",
            "Job families by department",
            "All job families by department.",
            "{{< job-families group=\"department\" >}}"
        ),
        new(
            "job-families-by-level",
            "Job families by level",
            "All roles by the level in their title.",
            "{{< job-families group=\"level\" >}}"
        ),
        new("job-families-by-grade", "Job families by grade", "All roles by grade, highest first.", "{{< job-families group=\"grade\" >}}"),
        new(
            "career-ladder",
            "Career ladder",
            "The steps from each role to the next, within and between job families.",
            "{{< career-ladder >}}"
        ),
        new("protected-anchors", "Protected anchors", "The anchors that must not change, by page.", "{{< protected-anchors >}}"),
        new("tags", "Tags", "All pages by tag.", "{{< tags >}}"),
    ];

    /// <summary>The indexes that a page requests, each once. An unknown name is a problem.</summary>
    internal static ImmutableArray<IndexPage> Read(FieldReader fields)
    {
        var asked = ImmutableArray.CreateBuilder<IndexPage>();
        foreach (var name in fields.TextList("index_pages"))
        {
            if (All.FirstOrDefault(index => index.Name == name.Value) is { } found)
                asked.Add(found);
            else
                ReportUnknown(fields, name);
        }

        return [.. asked.Distinct()];
    }

    /// <summary>The index pages that published pages request, except those that an author has written.</summary>
    internal static ImmutableArray<ParseResult> Of(
        ImmutableArray<ParseResult> parsed,
        SiteConfig config,
        DirectoryMetadata directories,
        bool forRendering
    )
    {
        ImmutableArray<Page> asking =
        [
            .. parsed.Select(result => result.Page).Where(page => !page.FrontMatter.IndexPages.IsEmpty && !page.FrontMatter.Draft),
        ];
        if (asking.IsEmpty)
            return [];
        var written = parsed.Select(result => result.Page.InputPath).ToHashSet(StringComparer.Ordinal);
        // Only this dialect has shortcodes.
        var hugo = config with
        {
            Dialects = [new DialectRule("**", Dialect.Hugo)],
        };
        return
        [
            .. from page in asking
            from index in page.FrontMatter.IndexPages
            let file = FileOf(page, index)
            where written.Add(file.InputPath)
            let result = PageParser.Parse(file, hugo, directories, IncludeFiles.None, forRendering)
            select result with
            {
                Page = result.Page with { IsGenerated = true },
            },
        ];
    }

    private static ContentFile FileOf(Page page, IndexPage index)
    {
        // In a folder of campaigns, '_directory.yml' makes every page a campaign; this one must not be.
        var text =
            $"---\ntype: index\ntitle: {YamlText.Of(index.Title)}\ndescription: {YamlText.Of(index.Description)}\n---\n\n{index.Body}\n";
        var folder = FolderOf(page.InputPath, page.SourceUrl.Kind);
        var root = page.Source.Path.Value[..^page.InputPath.Length];
        var inputPath = $"{folder}{index.Name}.md";
        return new ContentFile(new SourceFile(new SitePath(root + inputPath), text), inputPath);
    }

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
