using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Loading;

namespace HandbookGen.Indexing.Adopting;

/// <summary>A site of Hugo (<see href="https://gohugo.io/configuration/all/"/>).</summary>
internal static class HugoSite
{
    private static readonly ImmutableArray<LeftOut> Known =
    [
        new("menu", "The navigation follows the folders; 'weight' in the front matter of a page gives its place."),
        new("menus", "The navigation follows the folders; 'weight' in the front matter of a page gives its place."),
        new("taxonomies", "Only 'tags' have lists of pages; other terms stay in the front matter, unused."),
        new("permalinks", "A URL follows the path of the file; write an old one to 'url' or 'aliases' in the front matter."),
        new("languages", "A handbook has one language; give each other one a folder with its own 'statiq.json'."),
        new("module", "Nothing is mounted; copy the files, or list their folders in 'InputPaths'."),
        new("theme", "The shipped theme is used; the guide 'Themes' says how to change it."),
        new("ignoreFiles", "Write the files as globs to 'ExcludedPaths'."),
        new("markup", "Only the type of heading ids carries over; other Markdown is read as with Hugo's defaults."),
    ];

    // They change nothing here, or are the default.
    private static readonly string[] Carried =
    [
        "baseURL",
        "title",
        "languageCode",
        "locale",
        "defaultContentLanguage",
        "contentDir",
        "staticDir",
        "publishDir",
        "enableEmoji",
        "enableGitInfo",
        "enableRobotsTXT",
        "params",
    ];

    // https://www.docsy.dev/docs/
    private static readonly string[] OfDocsy =
    [
        "algolia",
        "drawio",
        "katex",
        "links",
        "markmap",
        "mermaid",
        "plantuml",
        "print",
        "taxonomy",
        "ui",
        "versions",
    ];

    public static Adoption? Read(FolderFiles files) => HugoFiles.Read(files) is { } settings ? Read(settings, files) : null;

    private static Adoption Read(FlatSettings settings, FolderFiles files)
    {
        var mainLanguage = settings.Value("defaultContentLanguage") ?? "en";
        var main = $"languages.{mainLanguage}";
        var content = settings.Value("contentDir", $"{main}.contentDir")?.Trim('/') ?? "content";
        // Files of 'static' are at the root of the site, as those of every input folder.
        var assets = settings.Value("staticDir")?.Trim('/') ?? "static";
        string[] language = ["languageCode", "locale", $"{main}.languageCode", $"{main}.locale", "defaultContentLanguage"];
        return new Adoption(
            "Hugo",
            settings.File,
            files.HasFolder(assets) ? [content, assets] : [content],
            [
                .. settings.Setting("SiteTitle", "title", $"{main}.title"),
                .. settings.Setting("SiteDescription", "params.description", $"{main}.params.description", $"{main}.description"),
                .. PublicUrl.Settings(settings.Value("baseURL"), null, settings.FileOf("baseURL")),
                .. FoundSetting.Of("Language", LanguageTag.Of(settings.Value(language)), settings.FileOf(language)),
                FoundSetting.Dialect("hugo", settings.File),
                .. FoundSetting.Of("HeadingIdType", HugoMarkup.HeadingIdType(settings), HugoMarkup.FileOfIdType(settings)),
                .. Params(settings),
            ],
            [
                .. LeftOutKeys
                    .Of(settings, Carried, Known)
                    .Where(left => left.What != "languages" || settings.KeysBelow("languages").Count() > 1)
                    .Where(left => left.What != "markup" || HugoMarkup.HasOthers(settings)),
                .. LeftOutKeys.Below(
                    settings,
                    "params",
                    ["description", .. ValuesOf(settings).Select(setting => setting.Name.Split('.')[0])]
                ),
                .. files.HasFolder("layouts")
                    ? (LeftOut[])[new("layouts/", "Templates of Hugo are not read; 'check' names the shortcodes that are unknown.")]
                    : [],
            ]
        );
    }

    // Pages may show them with the shortcode `param`.
    private static ImmutableArray<FoundSetting> Params(FlatSettings settings)
    {
        var values = new JsonObject();
        foreach (var (name, value) in ValuesOf(settings))
            values[name] = value;
        return values.Count == 0
            ? []
            : [new FoundSetting("Params", values, settings.FileOf(ValuesOf(settings).Select(setting => "params." + setting.Name).First()))];
    }

    // Without those in lists and in the tables that Docsy reads itself.
    private static IEnumerable<(string Name, string Value)> ValuesOf(FlatSettings settings) =>
        from setting in settings.All
        where setting.Value is not null && setting.Key.StartsWith("params.", StringComparison.OrdinalIgnoreCase)
        let name = setting.Key["params.".Length..]
        where !name.Contains('[') && !name.Equals("description", StringComparison.OrdinalIgnoreCase)
        where !name.Contains('.') || !OfDocsy.Contains(name[..name.IndexOf('.')], StringComparer.OrdinalIgnoreCase)
        select (name, setting.Value!);
}
