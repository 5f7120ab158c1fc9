using HandbookGen.Reviewing;

namespace HandbookGen.Tests.Reviewing;

public sealed class TokenTests
{
    [Theory]
    [InlineData("Two words, 3 signs.", "Two| |words|,| |3| |signs|.")]
    [InlineData("採用は人事部", "採|用|は|人|事|部")]
    [InlineData("新しいCI設定", "新|し|い|CI|設|定")]
    [InlineData("カーソル が", "カ|ー|ソ|ル| |が")]
    [InlineData("한국어", "한|국|어")]
    [InlineData("naïve cafe\u0301", "naïve| |cafe\u0301")]
    [InlineData("か\u3099", "か\u3099")]
    [InlineData("𠮷野", "𠮷|野")]
    [InlineData("a  \n b", "a| |b")]
    [InlineData("", "")]
    public void Cuts_a_text_into_words_and_signs(string text, string tokens) =>
        string.Join('|', Token.Of(text).Select(token => token.Text)).ShouldBe(tokens);

    [Fact]
    public void Counts_words_and_characters_of_scripts_without_spaces() =>
        WordCount.Of(Token.Of("Read it: 採用, 3 times.")).ShouldBe(new WordCount(4, 2));
}
