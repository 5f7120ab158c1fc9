using HandbookGen.Rendering.Search;

namespace HandbookGen.Tests.Rendering.Search;

public class SearchNumbersTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(31, "O")]
    [InlineData(32, "P1")]
    [InlineData(1023, "oO")]
    [InlineData(1024, "PP1")]
    [InlineData(32767, "ooO")]
    [InlineData(32768, "PPP1")]
    [InlineData(1048575, "oooO")]
    [InlineData(1048576, "PPPP1")]
    [InlineData(uint.MaxValue, "oooooo3")]
    public void Has_five_bits_to_a_character(uint number, string text)
    {
        var characters = new char[SearchNumbers.Longest];

        var length = SearchNumbers.Write(characters, number);

        new string(characters, 0, length).ShouldBe(text);
        SearchNumbers.LengthOf(number).ShouldBe(text.Length);
    }

    [Fact]
    public void Goes_on_with_gaps_where_the_buffer_is_full()
    {
        uint[] places = [.. Enumerable.Range(1, 200).Select(i => (uint)(i * 5000 * 8) + 3)];
        using var at = new StringWriter();
        using var whole = new StringWriter();

        Write(at, new char[SearchNumbers.Longest + 1], places);
        Write(whole, new char[4096], places);

        at.ToString().ShouldBe(whole.ToString());
        whole.ToString().ShouldStartWith("word\tSRW1");
    }

    private static void Write(TextWriter output, char[] buffer, uint[] places)
    {
        var text = new ShardText(output, buffer);
        text.Write("word");
        text.Write('\t');
        text.WriteGaps(places, 3);
        text.Flush();
    }
}
