using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Tests.Indexing;

public class HandbookDateTests
{
    [Theory]
    [InlineData("2021-05-26", "2021-05-26", "2021-05-26", 2022, 2)]
    [InlineData("2020-02-29", "2020-02-29", "2020-02-29", 2021, 1)]
    [InlineData("2021-05", "2021-05-01", "2021-05-31", 2022, 2)]
    [InlineData("2023-01", "2023-01-01", "2023-01-31", 2023, 4)]
    [InlineData("2023-02", "2023-02-01", "2023-02-28", 2024, 1)]
    [InlineData("FY20-Q1", "2019-02-01", "2019-04-30", 2020, 1)]
    [InlineData("FY23-Q1", "2022-02-01", "2022-04-30", 2023, 1)]
    [InlineData("FY23-Q2", "2022-05-01", "2022-07-31", 2023, 2)]
    [InlineData("FY23-Q3", "2022-08-01", "2022-10-31", 2023, 3)]
    [InlineData("FY23-Q4", "2022-11-01", "2023-01-31", 2023, 4)]
    public void Three_forms_are_read_and_written_alike(string text, string first, string last, int year, int quarter)
    {
        var date = HandbookDate.Parse(text)!.Value;

        date.ToString().ShouldBe(text);
        date.FirstDay.ToString("O").ShouldBe(first);
        date.LastDay.ToString("O").ShouldBe(last);
        (date.FiscalYear, date.FiscalQuarter).ShouldBe((year, quarter));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2021")]
    [InlineData("2021-5")]
    [InlineData("2021-13")]
    [InlineData("2021-02-29")]
    [InlineData("2021-9-26")]
    [InlineData(" 2021-09-26")]
    [InlineData("2021-09-26T00:00:00Z")]
    [InlineData("FY23Q3")]
    [InlineData("FY23-Q5")]
    [InlineData("FY2023-Q3")]
    [InlineData("fy23-q3")]
    [InlineData("May 2021")]
    [InlineData("٢٠٢١-٠٥")]
    public void Nothing_else_is_a_date(string text) => HandbookDate.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("FY23 Q3", "FY23-Q3")]
    [InlineData("FY23Q3", "FY23-Q3")]
    [InlineData("Q3 FY23", "FY23-Q3")]
    [InlineData("Q3FY23", "FY23-Q3")]
    [InlineData("Q3-FY23", "FY23-Q3")]
    [InlineData("FY2023-Q3", "FY23-Q3")]
    [InlineData("fy23-q3", "FY23-Q3")]
    [InlineData("May 2021", "2021-05")]
    [InlineData("Aug. 2022", "2022-08")]
    [InlineData("Sept 2022", "2022-09")]
    [InlineData("april 2023", "2023-04")]
    [InlineData("2021-5", "2021-05")]
    [InlineData("2021/05", "2021-05")]
    [InlineData("2021-9-26", "2021-09-26")]
    [InlineData("2021.9.26", "2021-09-26")]
    [InlineData("April 13, 2015", "2015-04-13")]
    [InlineData("13 April 2015", "2015-04-13")]
    public void Other_spellings_are_understood(string text, string meant) => LooseDate.Guess(text).ToString().ShouldBe(meant);

    [Theory]
    [InlineData("4/13/2015")]
    [InlineData("FY23")]
    [InlineData("CY18-Q1")]
    [InlineData("FY23-Q7")]
    [InlineData("2021-13-01")]
    [InlineData("2021-02-30")]
    [InlineData("Moy 2021")]
    [InlineData("soon")]
    [InlineData("")]
    public void What_is_not_clear_is_not_guessed(string text) => LooseDate.Guess(text).ShouldBeNull();

    [Fact]
    public void Dates_sort_by_their_first_day_and_the_exact_one_first()
    {
        string[] sorted = ["FY21-Q1", "2020-04-27", "2021-04-30", "2021-05-01", "2021-05", "FY22-Q2", "2021-05-02"];

        sorted.Reverse().Select(text => HandbookDate.Parse(text)!.Value).Order().Select(date => date.ToString()).ShouldBe(sorted);
    }
}
