using HandbookGen.Parsing;

namespace HandbookGen.Tests.Parsing;

public sealed class WrittenOffsetsTests
{
    [Theory]
    [InlineData("/a?b=c", "/a?b=c", "b", 3)]
    [InlineData("/a?b=c&#38;d=e", "/a?b=c&d=e", "d", 11)]
    [InlineData("/a?b=c&amp;d=&lowbar;e", "/a?b=c&d=_e", "e", 21)]
    [InlineData("\"/a?b=c\"", "/a?b=c", "b", 4)]
    [InlineData(@"/a\_b", "/a_b", "b", 4)]
    [InlineData("{{< figure link=\"/a?b=c\" >}}", "/a?b=c", "b", 20)]
    [InlineData("/&copy=b", "/&copy=b", "b", 7)]
    public void Finds_a_character_of_the_value(string written, string meant, string character, int offset) =>
        WrittenOffsets.Of(written, meant)!.Value[meant.IndexOf(character, StringComparison.Ordinal)].ShouldBe(offset);

    [Theory]
    [InlineData("/a", "/b")]
    [InlineData("/a", "/a/")]
    [InlineData("{{< figure src=\"/a\" link=\"/a\" >}}", "/a")]
    [InlineData("\"\\u002Fa\"", "/a")]
    public void Finds_nothing_if_the_value_is_not_there_as_a_whole(string written, string meant) =>
        WrittenOffsets.Of(written, meant).ShouldBeNull();
}
