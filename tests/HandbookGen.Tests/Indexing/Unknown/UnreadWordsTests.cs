using HandbookGen.Indexing;

namespace HandbookGen.Tests.Indexing;

public sealed class UnreadWordsTests
{
    [Theory]
    [InlineData("/handbook/hiring/", 0)]
    [InlineData("/Hiring", 0)]
    [InlineData("/hiring-plan/", 1)]
    [InlineData("/plan-hiring/", null)]
    [InlineData("/hirin/", null)]
    [InlineData("/caf\u00e9/", 2)]
    [InlineData("/", null)]
    [InlineData("/-/", 0)]
    public void Finds_the_first_text_that_may_name_a_page(string url, int? expected) =>
        new UnreadWords(["- from: /hiring/", "the hiring plan", "/caf%C3%A9/"]).Naming(url).ShouldBe(expected);

    [Fact]
    public void Takes_an_empty_text_for_one_that_may_name_everything()
    {
        new UnreadWords([null, "", "/b/"]).Naming("/b/").ShouldBe(1);
        new UnreadWords([null, "/b/", ""]).Naming("/b/").ShouldBe(1);
        new UnreadWords([null, null]).Naming("/b/").ShouldBeNull();
        new UnreadWords([]).Naming("/b/").ShouldBeNull();
    }

    [Fact]
    public void Reads_a_long_text_once()
    {
        var words = new UnreadWords([string.Concat(Enumerable.Range(0, 200_000).Select(number => $"- /a{number}/\n"))]);

        // Searching the text for each of them would take hours.
        Enumerable.Range(0, 200_000).ShouldAllBe(number => words.Naming($"/b{number}/") == null);
    }
}
