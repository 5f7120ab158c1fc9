using System.Collections.Frozen;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Rendering;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Rendering;

/// <summary>The shipped theme, a page for it, and the theme with another template.</summary>
internal static class SampleTheme
{
    private static readonly Dictionary<string, string> Partials = new()
    {
        ["deeper"] = "{{# model: list of toc-entry ~}}{{ include 'deeper' items }}",
        ["entries"] = "{{# model: list of toc-entry ~}}{{ for entry in items }}{{ entry.text }}{{ end }}",
        ["entry"] = "{{# model: toc-entry ~}}[{{ text }}]",
        ["marked"] = "{{# model: page ~}}<b>{{ title }}</b>",
        ["setter"] = "{{# model: page ~}}{{ text = 'y' }}{{ text }}",
        // A step of a loop takes less time than a partial.
        ["wider"] =
            "{{# model: toc-entry ~}}{{ for n in 1..1000 }}{{ end }}"
            + "{{ if children }}{{ include 'wider' children[0] }}{{ include 'wider' children[0] }}{{ end }}",
    };

    public static readonly string Folder = FindFolder();
    public static readonly ThemeFiles Files = ReadFiles();
    public static readonly Theme Compiled = Compile();

    public static string Render(string template, PageModel model) => Written.By(output => Compiled.Write(template, model, output));

    public static string RenderTemplate(string template, PageModel model)
    {
        var (theme, diagnostics) = Theme.Compile(With("page", template));
        diagnostics.ShouldBeEmpty();
        return Written.By(output => theme!.Write("page", model, output));
    }

    public static ThemeFiles With(string name, string template)
    {
        var templates = Files.Templates.ToDictionary();
        templates[name] = Source($"themes/mine/templates/{name}.sbn-html", template);
        var partials = Files.Partials.ToDictionary();
        foreach (var (partial, text) in Partials)
            partials[partial] = Source($"themes/mine/partials/{partial}.sbn-html", text);
        return Files with { Templates = templates.ToFrozenDictionary(), Partials = partials.ToFrozenDictionary() };
    }

    public static SourceFile Source(string path, string text) => new(new SitePath(path), text);

    public static PageModel Page() =>
        new(
            new SiteModel("S", "", "/", "/assets/", null, true),
            "article",
            "en",
            WordsByLanguage.Shipped.Of("en"),
            "/assets/words.en.js",
            "Hiring",
            "Hiring | S",
            "",
            "/handbook/hiring/",
            CanonicalUrl: null,
            Robots: null,
            Utf8Html.Of("<p>Text</p>"),
            "Hiring",
            [],
            [],
            [],
            [],
            [],
            [],
            EditUrl: null,
            Previous: null,
            Next: null,
            new SocialCard(null, null, null, null),
            Utf8Html.Of("default-src 'self'"),
            BreadcrumbData: Utf8Html.Empty,
            LastChange: null,
            MarkdownUrl: null,
            CodeModules: null,
            HasDiagrams: false,
            Cards: [],
            HasRecords: false
        );

    private static Theme Compile()
    {
        var (theme, diagnostics) = Theme.Compile(Files);
        diagnostics.ShouldBeEmpty();
        return theme.ShouldNotBeNull();
    }

    private static ThemeFiles ReadFiles() => new(ReadFolder("templates"), ReadPartials(), [], []);

    private static FrozenDictionary<string, SourceFile> ReadPartials() =>
        Directory
            .EnumerateFiles(Path.Combine(Folder, "icons"), "*.svg")
            .Select(file => Source($"themes/handbook/icons/{Path.GetFileName(file)}", File.ReadAllText(file)))
            .Select(file => KeyValuePair.Create("icon-" + Path.GetFileNameWithoutExtension(file.Path.Value), ThemeIcons.Inline(file)))
            .Concat(ReadFolder("partials"))
            .ToFrozenDictionary();

    private static FrozenDictionary<string, SourceFile> ReadFolder(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Folder, folder), "*.sbn-html")
            .ToFrozenDictionary(
                file => Path.GetFileNameWithoutExtension(file),
                file => Source($"themes/handbook/{folder}/{Path.GetFileName(file)}", File.ReadAllText(file))
            );

    private static string FindFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "HandbookGen.sln")))
            folder = Path.GetDirectoryName(folder).ShouldNotBeNull();
        return Path.Combine(folder, "themes", "handbook");
    }
}
