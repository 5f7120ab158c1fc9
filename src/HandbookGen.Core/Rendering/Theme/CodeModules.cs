using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>What a theme shows code with: Mermaid for diagrams, and highlight.js with one script per language.</summary>
internal sealed class CodeModules
{
    private const string Mermaid = "mermaid/",
        Highlight = "highlight/",
        Languages = Highlight + "languages/",
        Ending = ".min.js";

    // A language, and the other names that authors use for it.
    private const string Names = """
        apache apacheconf
        asciidoc adoc
        bash sh zsh ash
        c h
        clojure clj
        cpp c++ cc cxx hpp
        csharp c# cs
        diff patch
        django jinja jinja2
        dockerfile docker containerfile
        dos bat batch cmd
        elixir ex exs
        erlang erl
        fsharp fs f#
        go golang
        graphql gql
        handlebars hbs
        haskell hs
        http https
        ini toml cfg conf
        javascript js jsx mjs cjs node
        json jsonc json5 jsonl ndjson geojson
        kotlin kt kts
        latex tex
        makefile make mk
        markdown md mdx
        nginx nginxconf
        objectivec objc objective-c
        perl pl
        pgsql postgres postgresql psql
        powershell ps1 pwsh ps
        properties dotenv env
        protobuf proto
        python py python3 starlark bazel
        python-repl pycon
        ruby rb
        rust rs
        shell console shellsession shell-session terminal
        sql mysql sqlite tsql
        typescript ts tsx mts cts
        vbnet vb
        xml html htm xhtml rss atom svg plist vue svelte
        yaml yml
        """;

    // Languages that contain others.
    private static readonly FrozenDictionary<string, string[]> Inner = new Dictionary<string, string[]>
    {
        ["asciidoc"] = ["xml"],
        ["django"] = ["xml"],
        ["dockerfile"] = ["bash"],
        ["erb"] = ["xml", "ruby"],
        ["haml"] = ["ruby"],
        ["handlebars"] = ["xml"],
        ["markdown"] = ["xml"],
        ["python-repl"] = ["python"],
        ["shell"] = ["bash"],
        ["twig"] = ["xml"],
        ["xml"] = ["css", "javascript"],
        ["xquery"] = ["xml"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Synonyms = (
        from line in Names.Split('\n')
        let words = line.Trim().Split(' ')
        from synonym in words.Skip(1)
        select (synonym, words[0])
    ).ToFrozenDictionary(pair => pair.synonym, pair => pair.Item2, StringComparer.Ordinal);

    private readonly ImmutableArray<Asset> packages;
    private readonly FrozenSet<string> languages;

    public CodeModules(ImmutableArray<Asset> packages)
    {
        this.packages = packages;
        HasDiagrams = packages.Any(file => IsIn(file, Mermaid));
        languages = packages
            .Where(file => IsIn(file, Languages))
            .Select(file => file.InputPath[Languages.Length..^Ending.Length])
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the theme can draw diagrams.</summary>
    public bool HasDiagrams { get; }

    /// <summary>The highlighting scripts for the page's code, in page order, each before those of the languages inside.</summary>
    public IEnumerable<string> Of(Page page) =>
        page
            .CodeLanguages.Select(language => Synonyms.GetValueOrDefault(language.Value, language.Value))
            .Where(languages.Contains)
            .SelectMany(language => Inner.GetValueOrDefault(language, []).Where(languages.Contains).Prepend(language))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The page's first diagram; null for none.</summary>
    public static SourceRange? DiagramIn(Page page) => page.CodeLanguages.FirstOrDefault(language => language.Value == "mermaid")?.Range;

    /// <summary>The package files that at least one page loads.</summary>
    public IEnumerable<Asset> NeededBy(Site site)
    {
        var used = site
            .Pages.SelectMany(page => Of(page.Page))
            .Select(module => Languages + module + Ending)
            .ToHashSet(StringComparer.Ordinal);
        var draws = site.Pages.Any(page => DiagramIn(page.Page) is not null);
        return packages.Where(file =>
            IsIn(file, Mermaid) ? draws
            : IsIn(file, Languages) ? used.Contains(file.InputPath)
            : used.Count > 0
        );
    }

    /// <summary>Reports once, at the first diagram, that diagrams are shown as text.</summary>
    public IEnumerable<Diagnostic> UndrawnIn(Site site)
    {
        if (HasDiagrams)
            yield break;
        var pages = site.Pages.Where(page => DiagramIn(page.Page) is not null).ToList();
        if (pages.Count > 0)
        {
            yield return FileDiagnostics.UndrawnDiagrams.At(
                DiagramIn(pages[0].Page)!.Value,
                pages.Count switch
                {
                    1 => "The diagrams of this page are shown as text.",
                    2 => "Diagrams are shown as text, here and on another page.",
                    _ => $"Diagrams are shown as text, here and on {pages.Count - 1} other pages.",
                },
                $"Run 'npm ci' in the theme's folder, 'themes/{site.Config.Theme}', and build again."
            );
        }
    }

    private static bool IsIn(Asset file, string folder) => file.InputPath.StartsWith(folder, StringComparison.Ordinal);
}
