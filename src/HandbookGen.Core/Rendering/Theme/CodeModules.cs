using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>The npm packages of a theme: Mermaid for diagrams, and highlight.js with one module per language.</summary>
internal sealed class CodeModules
{
    private const string Mermaid = "mermaid/",
        Highlight = "highlight/",
        Languages = Highlight + "languages/",
        Ending = ".min.js";

    // Aliases of languages that authors use.
    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>
    {
        ["c#"] = "csharp",
        ["c++"] = "cpp",
        ["console"] = "shell",
        ["cs"] = "csharp",
        ["docker"] = "dockerfile",
        ["ex"] = "elixir",
        ["gql"] = "graphql",
        ["html"] = "xml",
        ["js"] = "javascript",
        ["jsonc"] = "json",
        ["jsx"] = "javascript",
        ["kt"] = "kotlin",
        ["md"] = "markdown",
        ["proto"] = "protobuf",
        ["ps1"] = "powershell",
        ["py"] = "python",
        ["rb"] = "ruby",
        ["rs"] = "rust",
        ["sh"] = "bash",
        ["svg"] = "xml",
        ["toml"] = "ini",
        ["ts"] = "typescript",
        ["tsx"] = "typescript",
        ["vue"] = "xml",
        ["yml"] = "yaml",
        ["zsh"] = "bash",
    }.ToFrozenDictionary(StringComparer.Ordinal);

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

    /// <summary>The highlighting modules for the page's code, in page order.</summary>
    public IEnumerable<string> Of(Page page) =>
        page
            .CodeLanguages.Select(language => Synonyms.GetValueOrDefault(language.Value, language.Value))
            .Where(languages.Contains)
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
