using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>Reads the front matter of a page.</summary>
public static class FrontMatterReader
{
    /// <summary>The keys for the DRI of a page; plural ones may name several people.</summary>
    public static ImmutableArray<string> DriKeys { get; } = ["dri", "dris", "DRIs", "owner", "owners"];

    // In Hugo, a page with 'link' has a URL but no file.
    private static readonly ImmutableArray<(string Name, bool Value)> BuildValues =
    [
        ("always", true),
        ("never", false),
        ("link", false),
        ("true", true),
        ("false", false),
    ];

    private static readonly ImmutableArray<(string Name, bool Value)> ListValues =
    [
        ("always", true),
        ("never", false),
        ("local", true),
        ("true", true),
        ("false", false),
    ];

    /// <summary>The keys that a page of any type may have.</summary>
    public static ImmutableArray<string> Keys { get; } =
    [
        "title",
        "description",
        "linkTitle",
        "url",
        "slug",
        "aliases",
        "redirect_from",
        "anchor_aliases",
        "redirect_to",
        "layout",
        "type",
        "draft",
        "build",
        "_build",
        "publishDate",
        "expiryDate",
        "date",
        "cascade",
        "weight",
        "toc_hide",
        "no_list",
        "simple_list",
        "print",
        .. DriKeys,
        "twitter_image",
        "twitter_site",
        "twitter_creator",
        "twitter_image_alt",
        "canonical_path",
        "noindex",
        "tags",
        "protected_anchors",
        "index_pages",
        "lang",
        "language",
        "Analyzers",
        "analyzers",
    ];

    /// <summary>The same as a lookup.</summary>
    internal static FrozenSet<string> KnownKeys { get; } = Keys.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Always returns front matter: when it cannot be read, an empty one along with the error.</summary>
    /// <param name="source">A page.</param>
    /// <param name="inherited">The maps that the page inherits, nearest folder first.</param>
    /// <param name="isInAnyCase">Tells from the keys whether they may be written in any case, as in Hugo; null if not.</param>
    public static (FrontMatter FrontMatter, ImmutableArray<Diagnostic> Diagnostics) Read(
        SourceFile source,
        ImmutableArray<YamlMap> inherited,
        Func<YamlMap, bool>? isInAnyCase = null
    )
    {
        var span = FrontMatterSpan.FindEnd(source.Text);
        var range = span.Fence == FrontMatterFence.None ? SourceRange.StartOf(source.Path) : source.RangeAt(span.Start, span.BlockEnd);
        var (own, diagnostics) = ReadMap(source, span, range);
        var map = own with { Entries = Inherit(own, inherited, StringComparer.Ordinal) };
        if (isInAnyCase?.Invoke(map) == true)
            map = own with { Entries = Inherit(own, inherited, StringComparer.OrdinalIgnoreCase), IgnoresCase = true };
        // A key that is set twice does not make a page unreadable. A rule reports it, so that old pages do not block the build.
        var (repeated, errors) = (diagnostics.Where(IsRepeatedKey), diagnostics.Where(diagnostic => !IsRepeatedKey(diagnostic)));
        return (Create(map, range, span.BodyStart, repeated.Select(ToProblem)), [.. errors]);
    }

    private static (YamlMap Map, ImmutableArray<Diagnostic> Diagnostics) ReadMap(SourceFile source, FrontMatterSpan span, SourceRange range)
    {
        var empty = YamlMap.Empty(range);
        var opening = source.RangeAt(span.Start, span.OpenEnd);
        if (span.Fence == FrontMatterFence.None)
            return (empty, []);
        if (span.Fence == FrontMatterFence.Toml)
            return (empty, [Toml(opening)]);
        if (span.Fence == FrontMatterFence.Unclosed)
            return (empty, [Unclosed(opening)]);

        var result = YamlReader.Read(source, span.YamlStart, span.YamlEnd);
        if (result.Node is null)
            return (empty, result.Diagnostics);
        if (result.Node is YamlMap map)
            return (map with { Range = range }, result.Diagnostics);
        return (empty, [.. result.Diagnostics, NoMap(source, span, result.Node)]);
    }

    private static bool IsRepeatedKey(Diagnostic diagnostic) => diagnostic.RuleId == FileDiagnostics.DuplicateKey.Id;

    private static Problem ToProblem(Diagnostic diagnostic) => new(diagnostic.Range, diagnostic.Message, diagnostic.Help);

    private static Diagnostic Toml(SourceRange opening) =>
        FileDiagnostics.YamlSyntax.At(opening, "TOML front matter is not supported.", "Use YAML between two '---' lines.");

    private static Diagnostic Unclosed(SourceRange opening) =>
        FileDiagnostics.UnclosedFrontMatter.At(opening, "The front matter is never closed.", "Add a line '---' below its last key.");

    private static Diagnostic NoMap(SourceFile source, FrontMatterSpan span, YamlNode node)
    {
        if (node is YamlList)
            return FileDiagnostics.YamlSyntax.At(node.Range, "The front matter is a list.", "Write 'key: value' on each line.");
        var index = source.OffsetOf(node.Range.Line, node.Range.Column) - span.YamlStart;
        return YamlMistakes.Explain(source, span.YamlStart, source.Text[span.YamlStart..span.YamlEnd], index);
    }

    private static ImmutableArray<YamlEntry> Inherit(YamlMap own, ImmutableArray<YamlMap> inherited, StringComparer comparer)
    {
        if (inherited.All(map => map.Entries.IsEmpty))
            return own.Entries;
        var keys = own.Entries.Select(entry => entry.Key).ToHashSet(comparer);
        return [.. own.Entries, .. inherited.SelectMany(map => map.Entries).Where(entry => keys.Add(entry.Key))];
    }

    private static FrontMatter Create(YamlMap map, SourceRange range, int bodyStart, IEnumerable<Problem> repeated)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        problems.AddRange(repeated);
        var fields = new FieldReader(map, problems);
        fields.Know(KnownKeys);
        fields.Tolerate(ForeignKeys.OfPages);
        var type = fields.Text("type");
        var build = BuildOptions(fields);
        var kind = PageTypes.Read(fields, type);
        var layoutName = fields.Text("layout");
        var layout = PageLayouts.Read(fields, layoutName);
        var levels = PageRuleLevel.Read(fields);
        var indexPages = IndexPages.Read(fields);
        var language = Language(fields, "lang") ?? Language(fields, "language");
        // The reader of a typed record knows both sets of keys and reports typos in both.
        if (kind == PageType.Article)
            fields.ReportTypos();
        return new FrontMatter(
            range,
            bodyStart,
            map,
            fields.Text("title"),
            fields.Text("description")?.Value,
            fields.Text("linkTitle")?.Value,
            UrlFields.Url(fields, "url"),
            UrlFields.Slug(fields, "slug"),
            UrlFields.Aliases(fields, "aliases"),
            UrlFields.Aliases(fields, "redirect_from"),
            FormerAnchor.Read(fields, "anchor_aliases"),
            fields.Text("redirect_to"),
            layout,
            type,
            kind,
            fields.Flag("draft"),
            build.IsRendered,
            build.IsInLists && layoutName?.Value != PageLayouts.Search,
            PublishDate(fields, "publishDate") ?? SiteDate.Parse(fields.Text("date")?.Value),
            PublishDate(fields, "expiryDate"),
            fields.Decimal("weight"),
            fields.Flag("toc_hide"),
            fields.Flag("no_list"),
            fields.Flag("simple_list"),
            [.. DriKeys.SelectMany(key => fields.TextList(key))],
            fields.Text("twitter_image")?.Value,
            fields.Text("twitter_site")?.Value,
            fields.Text("twitter_creator")?.Value,
            fields.Text("twitter_image_alt")?.Value,
            fields.Text("canonical_path"),
            fields.Flag("noindex"),
            [.. fields.TextList("tags").Select(tag => tag.Value)],
            [.. fields.TextList("protected_anchors").Select(anchor => anchor with { Value = anchor.Value.Trim().TrimStart('#') })],
            problems.ToImmutable()
        )
        {
            Language = language,
            Analyzers = levels,
            IndexPages = indexPages,
            Print = fields.Flag("print"),
        };
    }

    private static Located<string>? Language(FieldReader fields, string key)
    {
        if (fields.Text(key) is not { } tag || LanguageTags.IsOne(tag.Value))
            return fields.Text(key);
        fields.Report(
            tag.Range,
            $"'{key}' is '{YamlMistakes.Shown(tag.Value)}', which is not a language tag.",
            "Write one such as 'en' or 'pt-BR'."
        );
        return null;
    }

    private static DateTimeOffset? PublishDate(FieldReader fields, string key)
    {
        if (fields.Text(key) is not { } text)
            return null;
        var date = SiteDate.Parse(text.Value);
        if (date is null)
            fields.Report(text.Range, $"'{key}' is '{YamlMistakes.Shown(text.Value)}'; expected a date.", $"Write it as {SiteDate.Forms}.");
        return date;
    }

    private static (bool IsRendered, bool IsInLists) BuildOptions(FieldReader fields)
    {
        // Hugo's former name of the key.
        var key = fields.HasValue("build") ? "build" : "_build";
        if (!fields.HasValue(key) || fields.Map(key) is not { } build)
            return (true, true);
        var options = (build.Choice("render", BuildValues)?.Value ?? true, build.Choice("list", ListValues)?.Value ?? true);
        build.Know(["publishResources"]);
        build.ReportTypos();
        return options;
    }
}
