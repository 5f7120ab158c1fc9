using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>
/// How many parts a page may have of which a build makes much more than the author writes. Real pages stay far below.
/// </summary>
internal static class PageLimits
{
    /// <summary>Each one gets an id, a link, a line in the contents and an entry of the search index.</summary>
    public const int Headings = 10_000;

    /// <summary>Each one becomes a file.</summary>
    public const int FormerUrls = 1_000;

    /// <summary>The heading after the last allowed one; null if there is none.</summary>
    public static Diagnostic? Find(ImmutableArray<Heading> headings) =>
        headings.Length <= Headings
            ? null
            : FileDiagnostics.TooManyParts.At(
                headings[Headings].Range,
                $"The page has more than {Headings:N0} headings.",
                "Split it into several pages."
            );

    /// <summary>The front matter with the first former URLs only, and the first of the others.</summary>
    public static (FrontMatter FrontMatter, Diagnostic? Beyond) Cut(FrontMatter frontMatter)
    {
        var (aliases, others) = (frontMatter.Aliases, frontMatter.RedirectFrom);
        if (aliases.Length + others.Length <= FormerUrls)
            return (frontMatter, null);
        var beyond = aliases.Length > FormerUrls ? aliases[FormerUrls] : others[FormerUrls - aliases.Length];
        return (
            frontMatter with
            {
                Aliases = [.. aliases.Take(FormerUrls)],
                RedirectFrom = [.. others.Take(Math.Max(0, FormerUrls - aliases.Length))],
            },
            FileDiagnostics.TooManyParts.At(
                beyond.Range,
                $"The page has more than {FormerUrls:N0} former addresses; this one and those after it are left out.",
                "Move the pages with a rule of your web server, or remove addresses that nobody uses any more."
            )
        );
    }
}
