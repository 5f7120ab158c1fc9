using System.Text;
using HandbookGen.Rendering.Exports;

namespace HandbookGen.Tests.Rendering;

public class ExportTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-1", "'-1")]
    [InlineData("@ada", "'@ada")]
    [InlineData("=HYPERLINK(\"x\", 1)", "\"'=HYPERLINK(\"\"x\"\", 1)\"")]
    [InlineData("\tx", "'\tx")]
    [InlineData("|cmd", "'|cmd")]
    [InlineData("%0A", "'%0A")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＋49", "'＋49")]
    [InlineData("－1", "'－1")]
    [InlineData("＠ada", "'＠ada")]
    [InlineData("\u3000=1", "'\u3000=1")]
    [InlineData("\ufeff=1", "'\ufeff=1")]
    [InlineData("50 %", "50 %")]
    [InlineData("a|b", "a|b")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("1-2", "1-2")]
    [InlineData("", "")]
    public void Writes_a_value_that_no_program_takes_for_a_formula(string value, string expected) =>
        CsvText.Field(value).ShouldBe(expected);

    [Fact]
    public void Ends_rows_with_carriage_return_and_line_feed() =>
        CsvText
            .Write([
                ["a", "b"],
                ["1", "2"],
            ])
            .ShouldBe("a,b\r\n1,2\r\n");

    [Theory]
    [InlineData(20)]
    [InlineData(66)]
    [InlineData(67)]
    [InlineData(300)]
    public void Folds_lines_of_a_calendar_after_75_bytes(int length)
    {
        var value = string.Concat(Enumerable.Repeat("日ü𝄞a", length));

        var text = new CalendarText().Text("SUMMARY", value).ToString();

        text.ShouldEndWith("\r\n");
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.Replace("\r\n ", "").ShouldBe($"SUMMARY:{value}\r\n");
        text.Replace("\r\n", "").ShouldNotContain("\n");
    }

    [Fact]
    public void Escapes_what_means_something_in_a_calendar() =>
        new CalendarText().Text("SUMMARY", "a\\b;c,d\r\ne\u0007").ToString().ShouldBe("SUMMARY:a\\\\b\\;c\\,d\\ne\r\n");
}
