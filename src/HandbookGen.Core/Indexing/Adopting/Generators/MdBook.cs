using System.Collections.Immutable;
using HandbookGen.Loading;

namespace HandbookGen.Indexing.Adopting;

/// <summary>A site of mdBook (<see href="https://rust-lang.github.io/mdBook/format/configuration/general.html"/>).</summary>
internal static class MdBook
{
    public const string ConfigFile = "book.toml";

    private static readonly ImmutableArray<LeftOut> Known =
    [
        new("preprocessor", "There are no preprocessors; what they add is shown as text."),
        new("output", "The shipped theme is used; the guide 'Themes' says how to change it."),
        new("rust", "Code is not compiled or tested."),
    ];

    private static readonly string[] Carried = ["book", "build"];

    public static Adoption? Read(FolderFiles files)
    {
        if (files.Find(ConfigFile) is not { } source)
            return null;
        var settings = FlatSettings.Read(source);
        var written = settings.Value("book.src") ?? "src";
        var pages = (written.StartsWith("./", StringComparison.Ordinal) ? written[2..] : written).Trim('/');
        return new Adoption(
            "mdBook",
            ConfigFile,
            [pages.Length == 0 ? "." : pages],
            [
                .. settings.Setting("SiteTitle", "book.title"),
                .. settings.Setting("SiteDescription", "book.description"),
                .. FoundSetting.Of("Language", LanguageTag.Of(settings.Value("book.language")), ConfigFile),
                FoundSetting.Dialect("gfm", ConfigFile),
            ],
            [
                .. LeftOutKeys.Of(settings, Carried, Known),
                .. files.Paths.Contains(pages is "" or "." ? "SUMMARY.md" : $"{pages}/SUMMARY.md")
                    ? (LeftOut[])[new("SUMMARY.md", "It is a page like any other; the navigation follows the folders and 'weight'.")]
                    : [],
            ]
        );
    }
}
