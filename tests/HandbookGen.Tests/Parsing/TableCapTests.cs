using HandbookGen.Configuration;
using HandbookGen.Tests.Torture;

namespace HandbookGen.Tests.Parsing;

/// <summary>A table is filled up with a limited number of empty cells.</summary>
public sealed class TableCapTests
{
    [Theory]
    [InlineData(Dialect.Hugo)]
    [InlineData(Dialect.Gfm)]
    public void Ends_a_table_of_one_long_row_and_many_short_ones(Dialect dialect)
    {
        var html = RenderedPage.Body(Times("|a", 5_000) + "\n" + Times("|-", 5_000) + "\n" + Times("|b\n", 8_000), dialect);

        html.Length.ShouldBeLessThan(15_000_000);
        html.Split("<td").Length.ShouldBeInRange(500_000, 540_000);
        html.ShouldEndWith("|b</p>\n");
    }

    [Theory]
    [InlineData(Dialect.Hugo)]
    [InlineData(Dialect.Gfm)]
    public void Ends_a_table_of_many_short_rows_and_one_long_one(Dialect dialect)
    {
        var html = RenderedPage.Body("|a|b|\n|-|-|\n" + Times("|b|c|\n", 8_000) + Times("|d", 5_000) + "\n", dialect);

        html.Length.ShouldBeLessThan(1_000_000);
        html.Split("<td").Length.ShouldBeInRange(16_000, 16_010);
    }

    [Fact]
    public void Keeps_a_long_table()
    {
        var html = RenderedPage.Body("|a|b|\n|-|-|\n" + Times("|b|c|\n", 100_000), Dialect.Gfm);

        html.Split("<td").Length.ShouldBe(200_001);
    }

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
