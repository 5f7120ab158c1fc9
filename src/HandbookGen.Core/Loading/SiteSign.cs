using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>What a file at the root says about the generator that all pages of the site were written for.</summary>
/// <param name="Dialect">The dialect of that generator.</param>
/// <param name="File">Its name: <c>hugo.toml</c>.</param>
public sealed record SiteSign(Dialect Dialect, string File)
{
    // The settings of Hugo, Middleman and Jekyll. Other programs have a 'config.toml', too.
    private static readonly ImmutableArray<SiteSign> Known =
    [
        new(Dialect.Hugo, "hugo.toml"),
        new(Dialect.Hugo, "hugo.yaml"),
        new(Dialect.Hugo, "hugo.yml"),
        new(Dialect.Hugo, "hugo.json"),
        new(Dialect.Hugo, "config.toml"),
        new(Dialect.Kramdown, "config.rb"),
        new(Dialect.Kramdown, "_config.yml"),
    ];

    /// <summary>The files that may be signs.</summary>
    public static IEnumerable<string> Files => Known.Select(sign => sign.File);

    /// <summary>The first sign of each dialect; nearly always one or none.</summary>
    /// <param name="textOf">The text of a file at the root; null if there is none.</param>
    public static ImmutableArray<SiteSign> Find(Func<string, string?> textOf) =>
        [.. Known.Where(sign => textOf(sign.File) is { } text && sign.IsIn(text)).DistinctBy(sign => sign.Dialect)];

    /// <summary>
    /// The problem with signs that contradict each other, on a site where <c>Dialects</c> does not decide about every page.
    /// </summary>
    public static Diagnostic? Contradiction(ImmutableArray<SiteSign> signs, IEnumerable<ContentFile> pages, SiteConfig config)
    {
        if (signs.Length < 2 || pages.All(page => config.Dialects.Any(rule => Glob.IsMatch(rule.Glob, page.InputPath))))
            return null;
        var (one, other) = (signs[0], signs[1]);
        return FileDiagnostics.ContradictorySigns.At(
            SourceRange.StartOf(new SitePath(other.File)),
            $"'{one.File}' says that the pages are for {NameOf(one)}, '{other.File}' that they are for {NameOf(other)}.",
            $$"""Set 'Dialects' in statiq.json, for example { "**": "{{one.Dialect.ToString().ToLowerInvariant()}}" }."""
        );
    }

    private bool IsIn(string text) =>
        File != "config.toml" || text.Split('\n').Any(line => line.TrimStart().StartsWith("baseURL", StringComparison.OrdinalIgnoreCase));

    private static string NameOf(SiteSign sign) =>
        sign.Dialect == Dialect.Hugo ? "Hugo"
        : sign.File == "config.rb" ? "Middleman"
        : "Jekyll";
}
