using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Benchmarks;

/// <summary>Something that a reader knows is in the handbook, and queries for it.</summary>
/// <param name="Urls">The only page with the heading, as links write it; several where a list names several good answers.</param>
/// <param name="Queries">The heading as typed, its first two thirds, and the whole with one typo.</param>
internal sealed record KnownItem(ImmutableArray<string> Urls, ImmutableArray<string> Queries)
{
    public static ImmutableArray<string> Kinds { get; } = ["as typed", "shortened", "one mistake"];

    private const int ShortestHeading = 8;
    private const int ShortestWord = 5;

    /// <summary>
    /// Headings that are on only one page, chosen by a seed: for a heading on many pages, nobody knows which one was meant, nor for one
    /// that is also the title of another page.
    /// </summary>
    public static ImmutableArray<KnownItem> Choose(Site site, int count, int seed)
    {
        var random = new Random(seed);
        var pages = site.Pages.Where(page => site.RedirectOf(page.Page) is null).ToList();
        var titled = pages.ToLookup(page => page.Page.Title, page => page.Page.Url, StringComparer.OrdinalIgnoreCase);
        var known = pages
            .SelectMany(page => page.Page.Headings.Select(heading => (page.Page.Url, heading.Text)))
            .GroupBy(heading => heading.Text, StringComparer.OrdinalIgnoreCase)
            .Where(headings =>
                headings.Key.Length >= ShortestHeading && headings.Count() == 1 && WordIn(headings.Key).Length >= ShortestWord
            )
            .Select(headings => headings.Single())
            .Where(heading => titled[heading.Text].All(url => url == heading.Url))
            .ToArray();
        random.Shuffle(known);
        return
        [
            .. known
                .Take(count)
                .Select(heading => new KnownItem(
                    [UrlPath.Encode(heading.Url)],
                    [heading.Text, Shorten(heading.Text), Mistype(heading.Text, random)]
                )),
        ];
    }

    private static string Shorten(string heading) => heading[..((2 * heading.Length + 2) / 3)].TrimEnd();

    // One letter left out, added, replaced, or swapped with its neighbor, in the longest word.
    private static string Mistype(string heading, Random random)
    {
        var word = WordIn(heading);
        var start = heading.IndexOf(word, StringComparison.Ordinal);
        var at = start + random.Next(word.Length - 1);
        var letter = (char)('a' + random.Next(26));
        return random.Next(4) switch
        {
            0 => heading.Remove(at, 1),
            1 => heading.Insert(at, letter.ToString()),
            2 => heading.Remove(at, 1).Insert(at, letter.ToString()),
            _ => heading[..at] + heading[at + 1] + heading[at] + heading[(at + 2)..],
        };
    }

    private static string WordIn(string heading)
    {
        var longest = "";
        for (int start = 0, end; start < heading.Length; start = end + 1)
        {
            for (end = start; end < heading.Length && char.IsAsciiLetter(heading[end]); end++) { }

            if (end - start > longest.Length)
                longest = heading[start..end];
        }

        return longest;
    }
}
