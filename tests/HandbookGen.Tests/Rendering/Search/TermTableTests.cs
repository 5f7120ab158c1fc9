using HandbookGen.Rendering.Search;

namespace HandbookGen.Tests.Rendering.Search;

public sealed class TermTableTests
{
    // Enough that some of them share a key.
    private static readonly List<string> Many = [.. Enumerable.Range(0, 200_000).Select(i => $"campaign_{i}")];

    [Fact]
    public void Tells_terms_apart_that_share_a_key()
    {
        Many.Select(term => TermKey.Of(term)).Distinct().Count().ShouldBeLessThan(Many.Count);

        using var table = new TermTable(1);
        var numbers = Many.Select(term => table.GetOrAdd(term, TermKey.Of(term))).ToList();

        // ShouldBe takes seconds for lists of this length.
        numbers.SequenceEqual(Enumerable.Range(0, Many.Count)).ShouldBeTrue();
        Many.Select(term => table.GetOrAdd(term, TermKey.Of(term))).SequenceEqual(numbers).ShouldBeTrue();
        Enumerable.Range(0, table.Count).Select(term => table[term].ToString()).SequenceEqual(Many).ShouldBeTrue();
    }

    [Theory]
    [InlineData("a")]
    [InlineData("abcd")]
    [InlineData("abcde")]
    [InlineData("2024")]
    [InlineData("привет")]
    [InlineData("〡")]
    [InlineData("〡〢")]
    [InlineData("評価")]
    [InlineData("評")]
    public void Has_one_key_for_a_term_however_it_is_met(string term)
    {
        var reader = new TermReader(term, new char[TermReader.BufferLength]);
        reader.MoveNext().ShouldBeTrue();

        (reader.IsRun ? TermReader.KeyOfPair(reader.Current, 0) : reader.Key).ShouldBe(TermKey.Of(term));
    }

    [Fact]
    public void Takes_no_two_short_terms_for_one()
    {
        string[] terms = ["a", "aa", "aaa", "aaaa", "評", "評評", "\u007F\u007F\u007F\u007F", "\uFFFF\uFFFF", "\uFFFF", "~~~~"];

        terms.Select(term => TermKey.Of(term)).ShouldAllBe(key => TermKey.IsWhole(key));
        terms.Select(term => TermKey.Of(term)).ShouldBeUnique();
    }

    [Fact]
    public void Sorts_by_all_characters_of_a_term()
    {
        string[] terms =
        [
            "campaigns",
            "camp",
            "campaign",
            "評価",
            "評",
            "cam",
            "campus",
            "\uFFFF\uFFFF\uFFFF\uFFFFb",
            "\uFFFF\uFFFF\uFFFF\uFFFFa",
        ];
        using var table = new TermTable(1);
        foreach (var term in terms)
            table.GetOrAdd(term, TermKey.Of(term));

        var (sorted, ranks) = SortedTerms.Of(table);

        Enumerable.Range(0, sorted.Count).Select(rank => sorted[rank].ToString()).ShouldBe(terms.Order(StringComparer.Ordinal));
        ranks.Select(rank => sorted[rank].ToString()).ShouldBe(terms);
    }
}
