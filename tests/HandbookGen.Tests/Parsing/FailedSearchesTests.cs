using HandbookGen.Parsing.Dialects;

namespace HandbookGen.Tests.Parsing;

/// <summary>A page full of openings asks for the same end again and again.</summary>
public sealed class FailedSearchesTests
{
    private const int Openings = 1_000;

    private readonly FailedSearches searches = new();
    private int asked;

    [Fact]
    public void Search_once_for_an_end_far_away()
    {
        var text = new string('<', Openings) + '>';
        for (var at = 0; at < Openings; at++)
            First(text, at, text.Length).ShouldBe(Openings);
        asked.ShouldBe(1);
    }

    [Fact]
    public void Search_once_for_an_end_that_never_comes()
    {
        var text = new string('<', Openings);
        for (var at = 0; at < Openings; at++)
            First(text, at, text.Length).ShouldBe(text.Length);
        asked.ShouldBe(1);
    }

    [Fact]
    public void Search_again_beyond_what_was_found()
    {
        First("<>  <>", 0, 6).ShouldBe(1);
        First("<>  <>", 1, 6).ShouldBe(1);
        First("<>  <>", 2, 6).ShouldBe(5);
        First("<>  <>", 0, 6).ShouldBe(1);
        asked.ShouldBe(3);
    }

    [Fact]
    public void Search_again_in_another_text_or_up_to_another_end()
    {
        First("<>", 0, 2).ShouldBe(1);
        First("<>", 0, 1).ShouldBe(1);
        First("< >", 0, 3).ShouldBe(2);
        asked.ShouldBe(3);
    }

    private int First(string text, int start, int end) => searches.First(">", text, start, end, Find);

    private int Find(string text, int start, int end)
    {
        asked++;
        return text.IndexOf('>', start, end - start);
    }
}
