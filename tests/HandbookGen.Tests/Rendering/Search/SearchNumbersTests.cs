using System.Text;
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
        var written = new StringBuilder();

        SearchNumbers.Append(written, number);

        written.ToString().ShouldBe(text);
    }
}
