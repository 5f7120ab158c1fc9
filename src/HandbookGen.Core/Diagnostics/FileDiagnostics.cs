using System.Collections.Immutable;
using static HandbookGen.Diagnostics.Severity;

namespace HandbookGen.Diagnostics;

/// <summary>Every diagnostic that is not a rule's: problems with files, settings and the output folder.</summary>
public static class FileDiagnostics
{
    public static readonly FileDiagnostic NotUtf8 = new("HB9001", "not-utf-8", Error, "A text file is not UTF-8.", "Save it as UTF-8.");

    public static readonly FileDiagnostic YamlSyntax = new(
        "HB9002",
        "yaml-syntax",
        Error,
        "The YAML of a page or data file cannot be parsed.",
        "Correct the characters that the message points at."
    );

    public static readonly FileDiagnostic UnclosedFrontMatter = new(
        "HB9003",
        "unclosed-front-matter",
        Error,
        "A page begins with a line `---`, but no second `---` ends its front matter.",
        "Add a line `---` below the last key."
    );

    public static readonly FileDiagnostic LinkOutOfRoot = new(
        "HB9004",
        "link-out-of-root",
        Warning,
        "A symbolic link leads out of the site or into a loop, so it is not followed.",
        "Copy its target into the site, remove the link, or list it in `ExcludedPaths`."
    );

    public static readonly FileDiagnostic DuplicateKey = new(
        "HB9005",
        "duplicate-key",
        Error,
        "A key is set twice in a data file.",
        "Keep one of the two."
    );

    public static readonly FileDiagnostic UnreadableFile = new(
        "HB9006",
        "unreadable-file",
        Error,
        "A file or an input folder does not exist or cannot be read.",
        "Make it readable, or correct the path."
    );

    public static readonly FileDiagnostic BinaryPage = new(
        "HB9007",
        "binary-page",
        Error,
        "A file with the extension of a text file contains a NUL byte.",
        "Give the binary file another extension, or list it in `ExcludedPaths`."
    );

    public static readonly FileDiagnostic SameUrl = new(
        "HB9008",
        "same-url",
        Error,
        "Two files would be written to the same path.",
        "Rename one of them, or set its `url` in the front matter."
    );

    public static readonly FileDiagnostic NestedTooDeep = new(
        "HB9009",
        "nested-too-deep",
        Error,
        "Quotes, lists, emphasis, included files or maps are nested too deep.",
        "Use fewer levels."
    );

    public static readonly FileDiagnostic BrokenTheme = new(
        "HB9010",
        "broken-theme",
        Error,
        "The theme does not exist, one of its templates is broken, or a template adds more than 16 MB to a page.",
        "Correct `Theme` or `ThemePaths`, or the template that the message points at."
    );

    public static readonly FileDiagnostic UnknownHistory = new(
        "HB9011",
        "unknown-history",
        Information,
        "The site is in a git repository, but git cannot read its history.",
        "Fix what git reports, or set `PageHistory` to `false`."
    );

    public static readonly FileDiagnostic UndrawnDiagrams = new(
        "HB9012",
        "undrawn-diagrams",
        Information,
        "Pages have diagrams, but the theme cannot draw them because Mermaid is not installed.",
        "Run `npm ci` in the theme's folder. Until then, diagrams are shown as text."
    );

    public static readonly FileDiagnostic LeftOutChecks = new(
        "HB9013",
        "left-out-checks",
        Information,
        "Checks were left out because they depend on a file or a value that cannot be read, or on what is beyond a limit.",
        "Correct the error that the message points at; the next run makes these checks."
    );

    public static readonly FileDiagnostic UnknownWord = new(
        "HB9014",
        "unknown-word",
        Warning,
        "A language file has a word that no page uses.",
        "Use the key that the message suggests, or delete the line."
    );

    public static readonly FileDiagnostic WrongPlaceholder = new(
        "HB9015",
        "wrong-placeholder",
        Warning,
        "A word has a placeholder that pages do not fill, or lacks one that they fill.",
        "Use the placeholders of the English word."
    );

    public static readonly FileDiagnostic MissingWord = new(
        "HB9016",
        "missing-word",
        Warning,
        "A language lacks words; readers see the English ones.",
        "Add the missing words to the language file in the theme's folder `i18n`."
    );

    public static readonly FileDiagnostic WrongWord = new(
        "HB9017",
        "wrong-word",
        Warning,
        "A word has another form than the English one: a text, plural forms, or a list.",
        "Write it as in `themes/handbook/i18n/en.yml`."
    );

    public static readonly FileDiagnostic MissingHost = new(
        "HB9019",
        "missing-host",
        Information,
        "The settings do not say where the site is published. Links between pages work anywhere, but the sitemap, the feed, canonical "
            + "links and `_redirects` need a host and are left out.",
        "Set `Host`, and `LinkRoot` if the site is not at the root of the host. For a site without a public address, set `Host` to `\"\"`."
    );

    public static readonly FileDiagnostic UnknownSetting = new(
        "HB9020",
        "unknown-setting",
        Error,
        "Unknown setting.",
        "Use the name that the message suggests; `handbookgen config schema` lists all settings."
    );

    public static readonly FileDiagnostic WrongSetting = new(
        "HB9021",
        "wrong-setting",
        Error,
        "A setting has a value of the wrong type or one that is not allowed.",
        "Use a value that the message allows."
    );

    public static readonly FileDiagnostic JsonSyntax = new(
        "HB9022",
        "json-syntax",
        Error,
        "`statiq.json` cannot be parsed.",
        "Correct the characters that the message points at."
    );

    public static readonly FileDiagnostic RefusedOutputPath = new(
        "HB9023",
        "refused-output-path",
        Error,
        "The build would overwrite sources, or files that HandbookGen did not write.",
        "Set `OutputPath` to another folder. `--force` builds into a folder that has other files."
    );

    public static readonly FileDiagnostic UnknownBase = new(
        "HB9024",
        "unknown-base",
        Error,
        "The commit given with `--base`, or git's index for `--staged`, cannot be read.",
        "Do what the message says, or name another commit."
    );

    public static readonly FileDiagnostic BrokenBaseline = new(
        "HB9028",
        "broken-baseline",
        Error,
        "`handbookgen-baseline.json` is damaged, or a newer version of HandbookGen wrote it.",
        "Restore it from version control, or delete it and run `handbookgen baseline write`."
    );

    public static readonly FileDiagnostic DamagedAnchorLock = new(
        "HB9030",
        "damaged-anchor-lock",
        Error,
        "`anchors.lock` has a line that cannot be read, or a merge conflict; or a commit has the file, and the site has lost it.",
        "In a merge conflict, keep the lines of both sides. Otherwise restore the file from the last commit, or delete it and run "
            + "`handbookgen anchors lock`."
    );

    public static readonly FileDiagnostic NewerAnchorLock = new(
        "HB9031",
        "newer-anchor-lock",
        Error,
        "A newer version of HandbookGen wrote `anchors.lock`.",
        "Use that version, or delete the file and run `handbookgen anchors lock`."
    );

    public static readonly FileDiagnostic TooLarge = new(
        "HB9032",
        "too-large",
        Error,
        "A page with the files that it includes is larger than `MaxPageSize`, the lists and boxes that its calls show are more than twice "
            + "as long, or a data file is larger than `MaxDataSize`.",
        "Split it, or raise the limit."
    );

    public static readonly FileDiagnostic TooMuch = new(
        "HB9033",
        "too-much",
        Error,
        "The site has more pages than `MaxPages`, more text than `MaxTotalSize`, or lists and boxes that the calls of all pages show are "
            + "longer than a tenth of that.",
        "Leave files out with `ExcludedPaths`, show long lists on fewer pages, or raise the limit."
    );

    public static readonly FileDiagnostic LinkToUnpublished = new(
        "HB9034",
        "link-to-unpublished",
        Warning,
        "A symbolic link leads to what is never published: a name that begins with a dot, the output, a theme, `data`, `statiq.json` or "
            + "`anchors.lock`. It is not followed.",
        "Remove the link. If everybody may read a file whose name begins with a dot, let it in with `IncludeHidden`."
    );

    public static readonly FileDiagnostic PartOutOfSite = new(
        "HB9035",
        "part-out-of-site",
        Error,
        "An input folder, a theme, `data`, `assets`, `statiq.json`, `anchors.lock` or the baseline is outside the site or hidden: its "
            + "name begins with a dot, or it is a link to such a place. It is not read, and nothing of it is shown.",
        "Put the folder or the file where the link is. A folder outside the root can be named with `-i`, or with `--allow-outside` in "
            + "`InputPaths` and `ThemePaths`."
    );

    public static readonly FileDiagnostic UntrustedChange = new(
        "HB9036",
        "untrusted-change",
        Warning,
        "A run with `--untrusted` does not use `statiq.json`, a theme, or a file such as `_redirects` that hosts obey, as the change has "
            + "them.",
        "Look at the difference before the change is merged. To trust a commit, name it with `--base`."
    );

    public static readonly FileDiagnostic TooManyParts = new(
        "HB9037",
        "too-many-parts",
        Error,
        "A page has more than 10,000 headings, or more than 1,000 former addresses in `aliases` and `redirect_from`; or "
            + "`data/redirects.yml` has more than 10,000 redirects.",
        "Split the page, or remove addresses that nobody uses any more."
    );

    public static readonly FileDiagnostic ContradictorySigns = new(
        "HB9045",
        "contradictory-signs",
        Error,
        "The root has settings of two generators whose Markdown differs, such as `hugo.toml` and `_config.yml`.",
        "Say with `Dialects` how the pages are written, or remove the settings that nobody uses any more."
    );

    public static readonly FileDiagnostic LeftOutFiles = new(
        "HB9046",
        "left-out-files",
        Information,
        "Files below an input are left out: `.gitignore` names them, or they are installed packages.",
        "Nothing, if they do not belong to the handbook. Otherwise move them, or remove the line from `.gitignore`."
    );

    /// <summary>In the order of their identifiers.</summary>
    public static readonly ImmutableArray<FileDiagnostic> All =
    [
        NotUtf8,
        YamlSyntax,
        UnclosedFrontMatter,
        LinkOutOfRoot,
        DuplicateKey,
        UnreadableFile,
        BinaryPage,
        SameUrl,
        NestedTooDeep,
        BrokenTheme,
        UnknownHistory,
        UndrawnDiagrams,
        LeftOutChecks,
        UnknownWord,
        WrongPlaceholder,
        MissingWord,
        WrongWord,
        MissingHost,
        UnknownSetting,
        WrongSetting,
        JsonSyntax,
        RefusedOutputPath,
        UnknownBase,
        BrokenBaseline,
        DamagedAnchorLock,
        NewerAnchorLock,
        TooLarge,
        TooMuch,
        LinkToUnpublished,
        PartOutOfSite,
        UntrustedChange,
        TooManyParts,
        ContradictorySigns,
        LeftOutFiles,
    ];

    /// <summary>The one with this identifier or name, in upper or lower case; null when there is none.</summary>
    public static FileDiagnostic? Find(string idOrName) =>
        All.FirstOrDefault(each =>
            each.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase) || each.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether it is about a file or the configuration, and not a rule's.</summary>
    public static bool IsOf(string id) => id.StartsWith("HB9", StringComparison.Ordinal);

    /// <summary>Whether the configuration or the command line is wrong, so that a run ends with exit code 2: HB9020 to HB9029.</summary>
    public static bool IsConfiguration(string id) => id.StartsWith("HB902", StringComparison.Ordinal);
}
