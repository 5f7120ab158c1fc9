using HandbookGen.Cli;

namespace HandbookGen.Tests.Commands;

/// <summary>What bash 5.2 passes to a program, and what it replaces, tried on a terminal.</summary>
public sealed class ShellWordsTests
{
    private const string Breaks = " \t\n\"'@><=;|&(:";

    [Theory]
    [InlineData("h", "h")]
    [InlineData("h check", "h|check")]
    [InlineData("h check ", "h|check|")]
    [InlineData("h  check\ta b", "h|check|a|b")]
    [InlineData("h 'two words' \"a b\" c\\ d", "h|two words|a b|c d")]
    [InlineData("h content/\"two words\"/it\\'s", "h|content/two words/it's")]
    [InlineData("h \"a\\\"b\\$c\\d\" 'e\\f'", "h|a\"b$c\\d|e\\f")]
    [InlineData("h '' \"\" ", "h|||")]
    [InlineData("h \"two w", "h|two w")]
    [InlineData("h a\\", "h|a\\")]
    public void Splits_as_bash_does(string line, string words) => string.Join('|', ShellWords.Split(line, Breaks).Words).ShouldBe(words);

    [Theory]
    [InlineData("h content/tw", "content/two words/", "content/two\\ words/")]
    [InlineData("h \"content/tw", "content/two words/", "content/two words/")]
    [InlineData("h 'content/it", "content/it's.md", "content/it'\\''s.md")]
    [InlineData("h \"content/it", "content/it's $5 `\\.md", "content/it's \\$5 \\`\\\\.md")]
    [InlineData("h content/\"tw", "content/two words/", "two words/")]
    [InlineData("h \"content/two words/\"x", "content/two words/x y.md", "content/two\\ words/x\\ y.md")]
    [InlineData("h --format=js", "--format=json", "json")]
    [InlineData("h -a a=\"W", "a=Warning", "Warning")]
    [InlineData("h a=b:", "a=b:c.md", "c.md")]
    [InlineData("h a\\=b", "a=b.md", "a=b.md")]
    [InlineData("h content/a@b", "content/a@b.md", "@b.md")]
    [InlineData("h content/日", "content/日本 語.md", "content/日本\\ 語.md")]
    public void Quotes_what_bash_replaces(string line, string value, string replacement) =>
        ShellWords.Split(line, Breaks).Replacement(value).ShouldBe(replacement);
}
