using System.Collections.Immutable;
using HandbookGen.Loading;

namespace HandbookGen.Indexing.Adopting;

/// <summary>A site of MkDocs (<see href="https://www.mkdocs.org/user-guide/configuration/"/>).</summary>
internal static class MkdocsSite
{
    public static ImmutableArray<string> ConfigFiles { get; } = ["mkdocs.yml", "mkdocs.yaml"];

    private static readonly ImmutableArray<LeftOut> Known =
    [
        new("nav", "The navigation follows the folders; 'weight' in the front matter of a page gives its place."),
        new("theme", "The shipped theme is used; the guide 'Themes' says how to change it."),
        new("extra_css", "Styles belong to the theme; see the guide 'Themes'."),
        new("extra_javascript", "Scripts belong to the theme; see the guide 'Themes'."),
        new("exclude_docs", "Write the files as globs to 'ExcludedPaths'."),
        new("edit_uri", "The edit link is made from the remote of git, or from 'EditUrl'."),
        new("markdown_extensions", "Ids such as '{ #id }', tables, footnotes and task lists work; what others add is shown as text."),
    ];

    private static readonly string[] Carried =
    [
        "site_name",
        "site_url",
        "site_description",
        "docs_dir",
        "site_dir",
        "plugins",
        "repo_url",
        "repo_name",
        "use_directory_urls",
    ];

    public static Adoption? Read(FolderFiles files)
    {
        if (files.FindAny([.. ConfigFiles]) is not { } source)
            return null;
        var settings = FlatSettings.Read(source);
        return new Adoption(
            "MkDocs",
            settings.File,
            [settings.Value("docs_dir")?.Trim('/') ?? "docs"],
            [
                .. FoundSetting.Of("SiteTitle", settings.Value("site_name"), settings.File),
                .. FoundSetting.Of("SiteDescription", settings.Value("site_description"), settings.File),
                .. PublicUrl.Settings(settings.Value("site_url"), null, settings.File),
                .. FoundSetting.Of("Language", LanguageTag.Of(settings.Value("theme.language", "theme.locale")), settings.File),
            ],
            [
                .. LeftOutKeys.Of(settings, Carried, Known),
                .. settings.Items("plugins").Concat(settings.KeysBelow("plugins")).Distinct(StringComparer.Ordinal).SelectMany(Plugin),
                .. settings.Value("use_directory_urls") == "false"
                    ? (LeftOut[])[new("use_directory_urls", "A page is at '/page/', not at '/page.html'; list old URLs in 'aliases'.")]
                    : [],
            ]
        );
    }

    private static IEnumerable<LeftOut> Plugin(string name) =>
        name switch
        {
            "search" or "tags" => [],
            "redirects" => [new($"plugin {name}", "Write 'redirect_maps' to 'data/redirects.yml', or to 'aliases' in the front matter.")],
            "git-revision-date-localized" or "git-revision-date" or "git-authors" or "git-committers" => [],
            _ => [new($"plugin {name}", "There is no such plugin here.")],
        };
}
