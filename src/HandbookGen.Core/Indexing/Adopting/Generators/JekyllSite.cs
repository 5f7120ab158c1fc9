using System.Collections.Immutable;
using HandbookGen.Loading;

namespace HandbookGen.Indexing.Adopting;

/// <summary>A site of Jekyll (<see href="https://jekyllrb.com/docs/configuration/"/>).</summary>
internal static class JekyllSite
{
    public static ImmutableArray<string> ConfigFiles { get; } = ["_config.yml", "_config.yaml", "docs/_config.yml"];

    // Jekyll reads these folders and never publishes them as they are.
    private static readonly string[] Private = ["_*/**", "_config.y*ml", "Gemfile*", "vendor/**"];

    private static readonly ImmutableArray<LeftOut> Known =
    [
        new("collections", "Folders whose name begins with '_' are not read; rename them."),
        new("defaults", "Write front matter for a whole folder to its '_directory.yml'."),
        new("permalink", "A URL follows the path of the file; write an old one to 'url' or 'aliases' in the front matter."),
        new("exclude", "Write the files as globs to 'ExcludedPaths'."),
        new("theme", "The shipped theme is used; the guide 'Themes' says how to change it."),
        new("remote_theme", "The shipped theme is used; the guide 'Themes' says how to change it."),
        new("kramdown", "Headings get the ids of kramdown's GFM parser."),
    ];

    private static readonly string[] Carried =
    [
        "title",
        "description",
        "url",
        "baseurl",
        "lang",
        "locale",
        "source",
        "destination",
        "plugins",
        "gems",
        "markdown",
    ];

    public static Adoption? Read(FolderFiles files)
    {
        if (files.FindAny([.. ConfigFiles]) is not { } source)
            return null;
        var settings = FlatSettings.Read(source);
        var inDocs = settings.File.StartsWith("docs/", StringComparison.Ordinal);
        var folder = inDocs ? "docs" : settings.Value("source")?.Trim('/', '.') ?? "";
        var isKramdown =
            settings.Value("markdown") is not { } markdown || markdown.Contains("kramdown", StringComparison.OrdinalIgnoreCase);
        return new Adoption(
            "Jekyll",
            settings.File,
            [folder.Length == 0 ? "." : folder],
            [
                .. FoundSetting.Of("SiteTitle", settings.Value("title"), settings.File),
                .. FoundSetting.Of("SiteDescription", settings.Value("description"), settings.File),
                .. PublicUrl.Settings(settings.Value("url"), settings.Value("baseurl"), settings.File),
                .. FoundSetting.Of("Language", LanguageTag.Of(settings.Value("lang", "locale")), settings.File),
                FoundSetting.List("ExcludedPaths", Private, settings.File),
                FoundSetting.Dialect(isKramdown ? "kramdown" : "gfm", settings.File),
            ],
            [
                .. LeftOutKeys.Of(settings, Carried, Known),
                .. settings
                    .Items("plugins")
                    .Concat(settings.Items("gems"))
                    .Select(name => new LeftOut($"plugin {name}", "There is no such plugin here.")),
            ]
        );
    }
}
