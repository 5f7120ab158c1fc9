using System.Collections.Immutable;

namespace HandbookGen.Benchmarks;

/// <summary>The queries of <c>wanted-pages.txt</c> with the pages that readers want.</summary>
internal static class WantedPages
{
    public static ImmutableArray<KnownItem> Of(string site)
    {
        var file = Path.Combine(Publisher.RepositoryRoot, "tests", "HandbookGen.Benchmarks", "wanted-pages.txt");
        return
        [
            .. File.ReadLines(file)
                .SkipWhile(line => line != $"-- {site} --")
                .Skip(1)
                .TakeWhile(line => !line.StartsWith("-- ", StringComparison.Ordinal))
                .Where(line => line.Length > 0)
                .Select(line => line.Split('\t'))
                .Select(columns => new KnownItem([.. columns[1].Split(" | ")], [columns[0]])),
        ];
    }
}
