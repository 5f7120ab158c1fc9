using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Tests.Loading;

public class Utf8TextTests
{
    private static readonly SitePath Path = new("content/a.md");

    [Theory]
    [InlineData("")]
    [InlineData("plain\n")]
    [InlineData("a\r\nb\rc\n")]
    [InlineData("Grüße 日本 😀")]
    [InlineData("a\uFEFFb\uFFFD")]
    public void Keeps_the_text_with_and_without_a_byte_order_mark(string text)
    {
        Decode(Encoding.UTF8.GetBytes(text)).Source!.Text.ShouldBe(text);
        Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]).Source!.Text.ShouldBe(text);
    }

    [Fact]
    public void Names_the_first_bad_byte_and_its_place()
    {
        // "ü" as two bytes of UTF-8, an emoji as four, and then the "é" of Latin-1.
        var problem = Problem([.. "ab\r\nü😀"u8, 0xE9, .. " and"u8, 0xE9]);
        problem.RuleId.ShouldBe("HB9001");
        problem.Severity.ShouldBe(Severity.Error);
        problem.Range.ShouldBe(new SourceRange(Path, 2, 4, 2, 4));
        problem.Message.ShouldBe("'content/a.md' is not UTF-8: byte 0xE9 at offset 10.");
        problem.Help.ShouldBe("Save the file as UTF-8.");
    }

    [Fact]
    public void Counts_the_byte_order_mark_in_the_offset_but_not_in_the_column()
    {
        var problem = Problem([0xEF, 0xBB, 0xBF, (byte)'a', 0xFF]);
        problem.Range.Column.ShouldBe(2);
        problem.Message.ShouldEndWith("byte 0xFF at offset 4.");
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xC3 }, 1)] // ends in the middle of a character
    [InlineData(new byte[] { 0xC0, 0xAF }, 0)] // "/" in two bytes
    [InlineData(new byte[] { 0x61, 0x62, 0xED, 0xA0, 0x80 }, 2)] // half of a surrogate pair
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 }, 0)] // above U+10FFFF
    public void Is_strict(byte[] bytes, int offset) => Problem(bytes).Message.ShouldContain($"at offset {offset}.");

    [Fact]
    public void Names_utf_16_in_both_byte_orders()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var problem = Problem([.. encoding.GetPreamble(), .. encoding.GetBytes("# Title")]);
            problem.RuleId.ShouldBe("HB9001");
            problem.Message.ShouldContain("is UTF-16, not UTF-8");
        }
    }

    [Fact]
    public void Reports_a_nul_byte_before_other_bytes_that_are_no_text()
    {
        var problem = Problem([.. "\nab"u8, 0x00, 0xFF]);
        problem.RuleId.ShouldBe("HB9007");
        problem.Range.ShouldBe(new SourceRange(Path, 2, 3, 2, 3));
        problem.Message.ShouldBe("'content/a.md' is not a text file: it has a NUL byte at offset 3.");
    }

    private static ReadText Decode(byte[] bytes) => Utf8Text.Decode(Path, bytes);

    private static Diagnostic Problem(byte[] bytes)
    {
        var (source, diagnostic) = Decode(bytes);
        source.ShouldBeNull();
        return diagnostic.ShouldNotBeNull();
    }
}
