using System.Collections.Immutable;
using HandbookGen.Loading;

namespace HandbookGen.Indexing.Adopting;

/// <summary>
/// Sites of Docusaurus (<see href="https://docusaurus.io/docs/api/docusaurus-config"/>) and VitePress
/// (<see href="https://vitepress.dev/reference/site-config"/>), whose settings are programs.
/// </summary>
internal static class JavaScriptSites
{
    private static readonly string[] Extensions = ["js", "ts", "mjs", "cjs", "mts"];
    private static readonly string[] VitepressFolders = ["", "docs/", "handbook/", "content/"];

    public static ImmutableArray<string> ConfigFiles { get; } =
    [
        .. Extensions.Select(extension => $"docusaurus.config.{extension}"),
        .. from folder in VitepressFolders from extension in Extensions select $"{folder}.vitepress/config.{extension}",
    ];

    private static readonly ImmutableArray<LeftOut> Parts =
    [
        new("sidebar", "The navigation follows the folders; 'weight' in the front matter of a page gives its place."),
        new("navbar", "The header is part of the theme; see the guide 'Themes'."),
        new("footer", "The footer is part of the theme; see the guide 'Themes'."),
        new("plugins", "There are no plugins here."),
        new("locales", "A handbook has one language; give each other one a folder with its own 'statiq.json'."),
        new("rewrites", "A URL follows the path of the file; write an old one to 'url' or 'aliases' in the front matter."),
    ];

    public static Adoption? Read(FolderFiles files)
    {
        if (files.FindAny([.. ConfigFiles]) is not { } source)
            return null;
        var script = new LiteralAssignments(source.Text);
        return source.Path.Value.StartsWith("docusaurus", StringComparison.Ordinal)
            ? Docusaurus(script, source.Path.Value, files)
            : Vitepress(script, source.Path.Value, files);
    }

    private static Adoption Docusaurus(LiteralAssignments script, string from, FolderFiles files)
    {
        var docs = script.PropertyAfter("docs: {", "path")?.Trim('/') ?? "docs";
        var route = script.PropertyAfter("docs: {", "routeBasePath")?.Trim('/') ?? "docs";
        var language = script.Property("defaultLocale");
        return new Adoption(
            "Docusaurus",
            from,
            files.HasFolder("static") ? [docs, "static"] : [docs],
            [
                .. FoundSetting.Of("SiteTitle", script.Property("title"), from),
                .. FoundSetting.Of("SiteDescription", script.Property("tagline"), from),
                .. PublicUrl.Settings(script.Property("url"), script.Property("baseUrl"), from),
                .. FoundSetting.Of("Language", LanguageTag.Of(language), from),
            ],
            [
                .. route.Length == 0
                    ? (LeftOut[])[]
                    :
                    [
                        new(
                            $"routeBasePath /{route}",
                            $"Pages were at '/{route}/…' and are at '/…'; move '{docs}' to 'content/{route}' and set 'InputPaths' to "
                                + "keep the old URLs."
                        ),
                    ],
                .. Parts.Where(part => script.Names(part.What) && !script.HasOne(part.What)),
                .. files.HasFolder("blog") ? (LeftOut[])[new("blog/", "Only the folder with documents is read.")] : [],
                .. files.HasFolder("src/pages") ? (LeftOut[])[new("src/pages/", "Only the folder with documents is read.")] : [],
                new($"other values of {from}", "JavaScript is not run; only texts in quotes are read."),
            ]
        );
    }

    private static Adoption Vitepress(LiteralAssignments script, string from, FolderFiles files)
    {
        var folder = from[..Math.Max(0, from.IndexOf("/.vitepress", StringComparison.Ordinal))];
        var source = script.Property("srcDir")?.Trim('/', '.') ?? "";
        var pages = string.Join('/', ((string[])[folder, source]).Where(part => part.Length > 0));
        return new Adoption(
            "VitePress",
            from,
            [pages.Length == 0 ? "." : pages],
            [
                .. FoundSetting.Of("SiteTitle", script.Property("title"), from),
                .. FoundSetting.Of("SiteDescription", script.Property("description"), from),
                .. PublicUrl.Settings(script.Property("hostname"), script.Property("base"), from),
                .. FoundSetting.Of("Language", LanguageTag.Of(script.Property("lang")), from),
            ],
            [
                .. Parts.Where(part => script.Names(part.What) && !script.HasOne(part.What)),
                .. files.HasFolder(pages.Length == 0 ? "public" : pages + "/public")
                    ? (LeftOut[])[new("public/", "Its files are at '/public/…', not at '/…'; move them up one folder.")]
                    : [],
                new($"other values of {from}", "JavaScript is not run; only texts in quotes are read."),
            ]
        );
    }
}
