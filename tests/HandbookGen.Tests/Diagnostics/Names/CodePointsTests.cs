using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Diagnostics;

public sealed class CodePointsTests
{
    [Theory]
    [InlineData("caf\u00e9", "cafe\u0301", ", with U+00E9 in place of U+0065 U+0301")]
    [InlineData("cafe\u0301", "caf\u00e9", ", with U+0065 U+0301 in place of U+00E9")]
    [InlineData("zerowidth", "zero\u200bwidth", ", without U+200B")]
    [InlineData("zero\u200bwidth", "zerowidth", ", with U+200B")]
    [InlineData("\u304c", "\u304b\u3099", ", with U+304C in place of U+304B U+3099")]
    [InlineData("\uac01", "\u1100\u1161\u11a8", ", with U+AC01 in place of U+1100 U+1161 U+11A8")]
    [InlineData("\u03a9-ohm", "\u2126-ohm", ", with U+03A9 in place of U+2126")]
    [InlineData("one\u00a0two", "one two", "")]
    [InlineData("slas", "slas", "")]
    [InlineData("slas", "sla", "")]
    [InlineData("目標", "指標", "")]
    public void Names_what_cannot_be_seen(string name, string other, string apart) => CodePoints.Apart(name, other).ShouldBe(apart);

    [Fact]
    public void Says_nothing_without_another_name() => CodePoints.Apart("slas", null).ShouldBe("");
}
