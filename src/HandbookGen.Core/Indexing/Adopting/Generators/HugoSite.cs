using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Loading;

namespace HandbookGen.Indexing.Adopting;

/// <summary>A site of Hugo (<see href="https://gohugo.io/configuration/all/"/>).</summary>
internal static class HugoSite
{
    private static readonly string[] Extensions = ["yaml", "yml", "toml", "json"];

    /// <summary>The files that may hold its settings, the first one first.</summary>
    public static ImmutableArray<string> ConfigFiles { get; } =
    [
        .. from folder in (string[])["", "config/_default/"]
        from name in (string[])["hugo", "config"]
        from extension in Extensions
        select $"{folder}{name}.{extension}",
    ];

    /// <summary>The files that may hold its languages alone.</summary>
    public static ImmutableArray<string> LanguageFiles { get; } =
    [.. Extensions.Select(extension => $"config/_default/languages.{extension}")];

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

    public static Adoption? Read(FolderFiles files)
    {
        foreach (var name in ConfigFiles)
        {
            if (files.Find(name) is { } source && FlatSettings.Read(source) is var settings && (IsHugo(name) || LooksLikeHugo(settings)))
                return Read(settings, files);
        }

        return null;
    }

    private static bool IsHugo(string name) => name.Contains("hugo.", StringComparison.Ordinal);

    private static bool LooksLikeHugo(FlatSettings settings) =>
        settings.Value("baseURL", "contentDir", "languageCode", "defaultContentLanguage") is not null;

    // The languages may be in a file of their own.
    private static string? ContentFolder(FlatSettings settings, FolderFiles files, string language) =>
        settings.Value("contentDir", $"languages.{language}.contentDir")
        ?? (files.FindAny([.. LanguageFiles]) is { } source ? FlatSettings.Read(source).Value($"{language}.contentDir") : null);

    private static Adoption Read(FlatSettings settings, FolderFiles files)
    {
        var mainLanguage = settings.Value("defaultContentLanguage") ?? "en";
        var main = $"languages.{mainLanguage}";
        var content = ContentFolder(settings, files, mainLanguage)?.Trim('/') ?? "content";
        // Files of 'static' are at the root of the site, as those of every input folder.
        var assets = settings.Value("staticDir")?.Trim('/') ?? "static";
        var language = settings.Value("languageCode", "locale", $"{main}.languageCode", $"{main}.locale", "defaultContentLanguage");
        return new Adoption(
            "Hugo",
            settings.File,
            files.HasFolder(assets) ? [content, assets] : [content],
            [
                .. FoundSetting.Of("SiteTitle", settings.Value("title", $"{main}.title"), settings.File),
                .. FoundSetting.Of(
                    "SiteDescription",
                    settings.Value("params.description", $"{main}.params.description", $"{main}.description"),
                    settings.File
                ),
                .. PublicUrl.Settings(settings.Value("baseURL"), null, settings.File),
                .. FoundSetting.Of("Language", LanguageTag.Of(language), settings.File),
                FoundSetting.Dialect("hugo", settings.File),
                .. FoundSetting.Of("HeadingIdType", HugoMarkup.HeadingIdType(settings), settings.File),
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
        return values.Count == 0 ? [] : [new FoundSetting("Params", values, settings.File)];
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
