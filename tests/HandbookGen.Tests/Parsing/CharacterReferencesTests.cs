using HandbookGen.Parsing.Html;

namespace HandbookGen.Tests.Parsing;

public sealed class CharacterReferencesTests
{
    [Theory]
    [InlineData("a&#38;b&#x26;c&amp;d", "a&b&c&d")]
    [InlineData("&#38b&amp", "&b&")]
    [InlineData("&lowbar;&quest;&NewLine;", "_?\n")]
    [InlineData("?a=1&copy=2&amp=3&ampx", "?a=1&copy=2&amp=3&ampx")]
    [InlineData("&nothing; & &; &#; &#x;", "&nothing; & &; &#; &#x;")]
    [InlineData("&#0;&#xD800;&#99999999999;", "\uFFFD\uFFFD\uFFFD")]
    public void Reads_an_attribute_as_browsers_do(string text, string expected) => CharacterReferences.Decode(text).ShouldBe(expected);
}
