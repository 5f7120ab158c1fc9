using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Body;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Search;
using HandbookGen.Parsing.Suppressions;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>A parsed page and the problems in its file.</summary>
/// <param name="Page">Present even if there are problems, so that its URL is known.</param>
public sealed record ParseResult(Page Page, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>The Parse phase: one file at a time, without knowledge of the others.</summary>
public static class PageParser
{
    /// <param name="includes">The files that pages may include.</param>
    /// <param name="forRendering">Whether to produce the HTML and the search text, which only the Render phase reads.</param>
    public static ParseResult Parse(
        ContentFile file,
        SiteConfig config,
        DirectoryMetadata directories,
        IncludeFiles includes,
        bool forRendering
    )
    {
        var (whole, diagnostics) = FrontMatterReader.Read(
            file.Source,
            directories.For(file.InputPath),
            map => DialectOf(map) == Dialect.Hugo
        );
        var (frontMatter, tooManyUrls) = PageLimits.Cut(whole);
        var dialect = DialectOf(frontMatter.Map);
        var sourceUrl = directories.Place.UrlOf(file.InputPath, dialect);
        var tree = PageTree.Of(file.Source, frontMatter.BodyStart, dialect, includes, config);
        var anchors = new AnchorReader(config.ProtectedAnchorMarkers);
        var links = new LinkReader();
        var languages = new CodeLanguageReader();
        var mistakes = new MarkupMistakeReader(dialect);
        var suppressions = new SuppressionReader();
        var removed = new RemovedMarkupReader(config.PageStyles);
        var ranges = new TextRangeReader();
        var labels = new LabelReader(file.Source, anchors);
        PageReader[] readers = [anchors, links, languages, mistakes, removed, suppressions, ranges];
        PageWalker.Walk(tree, LabelReader.IsFor(file.Source) ? [.. readers, labels] : readers);
        var shortcodes = tree.File.Shortcodes;
        var headings = anchors.Headings.ToImmutable();
        var tooManyHeadings = PageLimits.Find(headings);
        // A site with such a page is not built.
        forRendering &= tooManyHeadings is null;
        var title = TitleOf(sourceUrl, frontMatter, headings);
        var page = new Page(
            file.Source,
            file.InputPath,
            dialect,
            sourceUrl,
            PageUrl.Of(sourceUrl, frontMatter),
            frontMatter,
            title,
            headings,
            WithReadme(anchors.Anchors.ToImmutable(), file, dialect, sourceUrl),
            links.Links.ToImmutable(),
            anchors.Markers.ToImmutable(),
            shortcodes.Calls.ToImmutable(),
            shortcodes.SyntaxProblems.ToImmutable(),
            shortcodes.IncludeProblems.ToImmutable(),
            languages.Languages.ToImmutable(),
            mistakes.MarkupMistakes
        )
        {
            IsCut = shortcodes.TooLarge.Count > 0,
            NearMarkers = anchors.NearMarkers.ToImmutable(),
            Text = new TextRanges(ranges.Files),
            Lines = labels.Lines.ToImmutable(),
            Embedded = links.Embedded.ToImmutable(),
            Removed = removed.Removed.ToImmutable(),
            Suppressions = [.. YamlSuppressions.FindInFrontMatter(file.Source), .. suppressions.Suppressions],
            SearchText =
                forRendering && config.GenerateSearchIndex
                    ? SearchTextReader.Read(tree, anchors, title, frontMatter.Description ?? "")
                    : SearchText.Empty,
            Body = forRendering ? BodyDraft.Of(tree, dialect, config.PageStyles) : BodyDraft.Empty,
        };
        Diagnostic?[] beyond = [tooManyUrls, tooManyHeadings];
        return new ParseResult(page, [.. diagnostics, .. ProblemsOf(tree), .. beyond.OfType<Diagnostic>()]);

        Dialect DialectOf(YamlMap keys) => DialectChoice.Of(file.InputPath, keys, config, directories.Place.Sign);
    }

    /// <summary>
    /// Parses the text of a generated page: in the only dialect with shortcodes, and with the default ids, whatever the settings say.
    /// </summary>
    /// <inheritdoc cref="Parse"/>
    public static ParseResult ParseGenerated(ContentFile file, SiteConfig config, DirectoryMetadata directories, bool forRendering) =>
        Parse(
            file,
            config with
            {
                Dialects = [new ByGlob<Dialect>("**", Dialect.Hugo)],
                HeadingIdType = HeadingIdType.Github,
            },
            directories,
            IncludeFiles.None,
            forRendering
        );

    // Hosts of repositories give the text of a README this anchor on the page of its folder.
    private static ImmutableArray<Anchor> WithReadme(ImmutableArray<Anchor> anchors, ContentFile file, Dialect dialect, SourceUrl url)
    {
        var isReadme = dialect == Dialect.Gfm && url.Kind == PageFileKind.Section && SourcePlace.IsReadme(file.InputPath);
        return isReadme && anchors.All(anchor => anchor.Id != Page.ReadmeAnchor)
            ? anchors.Insert(0, new Anchor(Page.ReadmeAnchor, AnchorOrigin.Generated, SourceRange.StartOf(file.Source.Path)))
            : anchors;
    }

    private static IEnumerable<Diagnostic> ProblemsOf(PageTree tree)
    {
        var shortcodes = tree.File.Shortcodes;
        var deep = tree.TooDeep is { } page ? shortcodes.TooDeep.Prepend(page) : shortcodes.TooDeep;
        return deep.Select(problem => FileDiagnostics.NestedTooDeep.At(problem.Range, problem.Message, problem.Help))
            .Concat(shortcodes.TooLarge.Select(problem => FileDiagnostics.TooLarge.At(problem.Range, problem.Message, problem.Help)));
    }

    private static string TitleOf(SourceUrl sourceUrl, FrontMatter frontMatter, ImmutableArray<Heading> headings)
    {
        if (frontMatter.Title is { } title && !string.IsNullOrWhiteSpace(title.Value))
            return title.Value;
        var named = headings.Where(heading => heading.Text.Length > 0);
        if ((named.FirstOrDefault(heading => heading.Level == 1) ?? named.FirstOrDefault()) is { } heading)
            return heading.Text;
        var name = sourceUrl.Url.Trim('/');
        name = name[(name.LastIndexOf('/') + 1)..];
        return name.Length == 0 ? "Home"
            : name.EndsWith(".html", StringComparison.Ordinal) ? name[..^5]
            : name;
    }
}
