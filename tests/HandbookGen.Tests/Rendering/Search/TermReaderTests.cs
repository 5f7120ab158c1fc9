using HandbookGen.Rendering.Search;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Rendering.Search;

public sealed class TermReaderTests
{
    [Theory]
    [InlineData("Paid Time Off", "paid time off")]
    [InlineData("don't — the team’s", "dont the teams")]
    [InlineData("Über café naïve Łódź Straße", "uber cafe naive lodz strase")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("ＧｉｔＬａｂ １２", "gitlab 12")]
    [InlineData("C++, .NET & e.g. 3.5", "c net e g 3 5")]
    [InlineData("привет Γειά", "привет γειά")]
    [InlineData("🎉 party", "party")]
    [InlineData("", "")]
    public void Folds_words(string text, string terms) => Cut(text).ShouldBe(terms);

    [Theory]
    [InlineData("評価制度", "評価 価制 制度 度")]
    [InlineData("人", "人")]
    [InlineData("リモート", "リモ モー ート ト")]
    [InlineData("평가 제도", "평가 가 제도 도")]
    [InlineData("GitLabの価値", "gitlab の価 価値 値")]
    [InlineData("評価・制度", "評価 価 制度 度")]
    public void Cuts_scripts_without_blanks_into_overlapping_pairs(string text, string terms) => Cut(text).ShouldBe(terms);

    [Theory]
    [InlineData("20240415_devsecops_global", "20240415 devsecops global 20240415_devsecops_global")]
    [InlineData("on 2024-04-15.", "on 2024 04 15 2024-04-15")]
    [InlineData("utm_campaign=x", "utm campaign utm_campaign x")]
    [InlineData("well-known", "well known")]
    [InlineData("a - b, -x- y_", "a b x y")]
    public void Keeps_codes_whole_besides_their_words(string text, string terms) => Cut(text).ShouldBe(terms);

    [Fact]
    public void Cuts_words_after_forty_characters() => Cut(new string('x', 100)).ShouldBe(new string('x', 40));

    [Fact]
    public void Reads_words_that_are_joined_without_end() =>
        Cut(string.Join('_', Enumerable.Repeat("word", 1000))).Split(' ').Distinct().First().ShouldBe("word");

    [Fact]
    public void Folds_as_the_browser_does()
    {
        var script = File.ReadAllText(Path.Combine(Golden.Repository, "themes", "handbook", "assets", "search.js"));
        var letters = string.Concat(
            Enumerable.Range(0xC0, 0xC0).Select(i => TermCharacters.Fold((char)i) is var c and not TermCharacters.Separator ? c : '.')
        );

        script.ShouldContain($"'{letters[..64]}'");
        script.ShouldContain($"'{letters[64..]}'");
    }

    private static string Cut(string text)
    {
        var terms = new List<string>();
        var reader = new TermReader(text, new char[TermReader.BufferLength]);
        while (reader.MoveNext())
        {
            for (var i = 0; reader.IsRun && i < reader.Current.Length; i++)
                terms.Add(TermReader.Pair(reader.Current, i).ToString());
            if (!reader.IsRun)
                terms.Add(reader.Current.ToString());
        }

        return string.Join(' ', terms);
    }
}
