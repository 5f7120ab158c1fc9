using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Diagnostics;

public sealed class NfcTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Jose\u0301 Nu\u0301n\u0303ez", "José Núñez")]
    [InlineData("Åsa, A\u030Asa, \u212Bsa", "Åsa, Åsa, Åsa")]
    [InlineData("Пантеле\u0438\u0306", "Пантелей")]
    [InlineData("\u03B1\u0301\u0345", "\u1FB4")]
    [InlineData("\u304B\u3099", "が")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("\uD800 alone", "\uD800 alone")]
    public void Writes_a_letter_and_its_marks_in_one_way(string text, string expected) => Nfc.Of(text).ShouldBe(expected);

    [Fact]
    public void Returns_the_same_string_if_nothing_changes()
    {
        var text = string.Concat("José, ", "東京");
        Nfc.Of(text).ShouldBeSameAs(text);
    }

    /// <summary>
    /// One line in a few of Unicode's own test file: a text, its form C and its form D, in hexadecimal digits.
    /// </summary>
    [Fact]
    public void Agrees_with_the_lines_of_Unicode() => Differences(Golden.Read("Unicode", "NormalizationTest.txt")).ShouldBeEmpty();

    /// <summary>The whole file, of the Debian package unicode-data, in a folder that HANDBOOKGEN_UNICODE names.</summary>
    [Fact]
    public void Agrees_with_every_line_of_Unicode() => Differences(UnicodeFile.Read("NormalizationTest.txt")).ShouldBeEmpty();

    private static IEnumerable<string> Differences(string file) =>
        from line in file.Split('\n')
        where line.Length > 0 && line[0] is not ('#' or '@')
        let columns = line.Split(';')
        let expected = Text(columns[1])
        from column in columns.Take(3)
        where Nfc.Of(Text(column)) != expected
        select line;

    private static string Text(string digits) =>
        string.Concat(digits.Trim().Split(' ').Select(number => new Rune(Convert.ToInt32(number, 16)).ToString()));
}
