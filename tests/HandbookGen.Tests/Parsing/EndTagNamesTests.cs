using HandbookGen.Parsing.Dialects;

namespace HandbookGen.Tests.Parsing;

/// <summary>Whether an element ends is known without a search for its end tag.</summary>
public sealed class EndTagNamesTests
{
    private const string Text = "<kbd>a</kbd> <x-y>b</X-Y >c</code-x>";

    private readonly EndTagNames names = new();

    [Theory]
    [InlineData("kbd", 0, true)]
    [InlineData("kbd", 6, true)]
    [InlineData("kbd", 7, false)]
    [InlineData("x-y", 0, true)]
    [InlineData("code", 0, false)]
    [InlineData("code-x", 0, true)]
    [InlineData("b", 0, false)]
    public void Knows_the_whole_name(string name, int from, bool ends) => names.Contain(name, Text, from, Text.Length).ShouldBe(ends);

    [Fact]
    public void Reads_another_text_and_an_earlier_start_anew()
    {
        names.Contain("kbd", Text, 10, Text.Length).ShouldBeFalse();
        names.Contain("kbd", Text, 0, Text.Length).ShouldBeTrue();
        names.Contain("b", "<b></b>", 0, 7).ShouldBeTrue();
        names.Contain("b", "<b></b>", 0, 3).ShouldBeFalse();
    }
}
