using System.Collections.Frozen;

namespace HandbookGen.Diagnostics;

/// <summary>What keeps a file or a setting from being read.</summary>
/// <param name="Name">Kebab case, as the names of rules.</param>
/// <param name="What">One sentence, in Markdown with code spans only.</param>
/// <param name="Fix">How to correct it.</param>
public sealed record FileProblem(string Name, string What, string Fix);

/// <summary>The problems that no rule finds, and that nobody can lower.</summary>
public static class FileProblems
{
    /// <summary>By identifier, <c>HB9nnn</c>.</summary>
    public static readonly FrozenDictionary<string, FileProblem> All = new Dictionary<string, FileProblem>
    {
        ["HB9001"] = new("not-utf-8", "A text file is not UTF-8.", "Save it with the encoding UTF-8."),
        ["HB9002"] = new(
            "yaml-syntax",
            "The YAML of a page or of a data file cannot be read.",
            "The message points at the characters that do not fit, and says what is expected."
        ),
        ["HB9003"] = new(
            "unclosed-front-matter",
            "A page begins with a line `---`, and no second one follows.",
            "Add a line `---` below the last key."
        ),
        ["HB9004"] = new(
            "link-out-of-root",
            "A symbolic link leads out of the handbook, and is not followed.",
            "Copy the file into the handbook, or list the link in `ExcludedPaths`."
        ),
        ["HB9005"] = new("duplicate-key", "A data file has a key twice.", "Keep one of the two."),
        ["HB9006"] = new(
            "unreadable-file",
            "A file or an input folder is not there, or may not be read.",
            "Give the program the right to read it, or correct the path."
        ),
        ["HB9007"] = new(
            "binary-page",
            "A file with the ending of a text has a NUL byte.",
            "Give a binary file its own ending, or list it in `ExcludedPaths`."
        ),
        ["HB9008"] = new(
            "same-url",
            "Two files would be written to the same place.",
            "Rename one of them, or give one a `url` of its own."
        ),
        ["HB9009"] = new(
            "nested-too-deep",
            "Lists, quotes or maps stand in each other so often that no browser would show them.",
            "Use fewer levels."
        ),
        ["HB9010"] = new(
            "broken-theme",
            "The theme is not there, or one of its templates cannot be read.",
            "Correct `Theme` or `ThemePaths`, or the template at the place that the message names."
        ),
        ["HB9011"] = new(
            "unknown-history",
            "The site is in a git work tree, and git cannot tell its history.",
            "Do what git says, or set `PageHistory` to `false`."
        ),
        ["HB9012"] = new(
            "undrawn-diagrams",
            "Pages have diagrams, and the theme has nothing to draw them with.",
            "Run `npm ci` in the folder of the theme; until then readers see the text of the diagrams."
        ),
        ["HB9020"] = new(
            "unknown-setting",
            "A setting that there is not.",
            "Take the name that the message suggests; `handbookgen config schema` prints all of them."
        ),
        ["HB9021"] = new("wrong-setting", "A setting has a value that it cannot have.", "The message says which values there are."),
        ["HB9022"] = new("json-syntax", "`statiq.json` cannot be read.", "The message points at the characters that do not fit."),
        ["HB9023"] = new(
            "refused-output-path",
            "The output folder holds something that a build must not replace.",
            "Choose another `OutputPath`; `--force` writes beside files of others."
        ),
        ["HB9024"] = new("unknown-base", "The commit of `--base` cannot be read.", "Fetch it as the message says, or name another commit."),
        ["HB9030"] = new(
            "damaged-anchor-lock",
            "`anchors.lock` holds a line that nobody can read, or the marks of a merge conflict.",
            "Keep the lines of both sides of a conflict. Otherwise take the file from the last commit, or delete it and run `handbookgen anchors lock`."
        ),
        ["HB9031"] = new(
            "newer-anchor-lock",
            "A newer HandbookGen wrote `anchors.lock`.",
            "Use that version, or delete the file and run `handbookgen anchors lock`."
        ),
        ["HB9028"] = new(
            "broken-baseline",
            "`handbookgen-baseline.json` is damaged, or was written by a later version.",
            "Take it back from version control, or delete it and run `handbookgen baseline write`."
        ),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
