using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Reporters;

public sealed class CodeFrameTests
{
    // The marked characters, '{|' and '|}' around them, and the two lines that show them.
    [Theory]
    [InlineData("See {|this|}.", "See this.", "    ^^^^")]
    [InlineData("x{||}y", "xy", " ^")]
    [InlineData("key:{||}", "key:", "    ^")]
    [InlineData("a\tb\t{|c|}", "a\tb\tc", " \t \t^")]
    [InlineData("日本 {|語|} x", "日本 語 x", "     ^^")]
    [InlineData("e\u0301🎉{|x|}", "e\u0301🎉x", "   ^")]
    [InlineData("\e[2J\u202E{|x|}", "\uFFFD[2J\uFFFDx", "     ^")]
    [InlineData("before\r\n{|two\r\nlines|}", "two", "^^^")]
    public void Puts_carets_below_the_characters(string marked, string code, string carets)
    {
        var frame = Frame(marked).ShouldNotBeNull();

        frame.Code.ShouldBe(code);
        frame.Carets.ShouldBe(carets);
    }

    [Theory]
    [InlineData("{||}# A")]
    [InlineData("# A\n{| |}\n")]
    [InlineData("# A\n{||}")]
    public void Shows_nothing_of_a_whole_file_or_a_blank_line(string marked) => Frame(marked).ShouldBeNull();

    [Fact]
    public void Cuts_a_long_line_around_the_characters()
    {
        var frame = Frame(new string('a', 500) + "{|xyz|}" + new string('b', 500)).ShouldNotBeNull();

        frame.Code.ShouldBe($"…{new string('a', 30)}xyz{new string('b', 67)}…");
        frame.Carets.ShouldBe($"{new string(' ', 31)}^^^");
    }

    [Fact]
    public void Marks_no_more_than_it_shows()
    {
        var frame = Frame($"{{|{new string('x', 500)}|}}").ShouldNotBeNull();

        frame.Code.ShouldBe($"{new string('x', 100)}…");
        frame.Carets.ShouldBe(new string('^', 100));
    }

    [Fact]
    public void Shows_the_end_of_a_long_line() =>
        Frame(new string('a', 500) + "{|x|}").ShouldBe(new CodeFrame($"…{new string('a', 99)}x", $"{new string(' ', 100)}^"));

    [Fact]
    public void Cuts_no_character_in_half()
    {
        var text = string.Concat(Enumerable.Repeat("🎉", 300));

        for (var start = 0; start < text.Length; start += 2)
        {
            var frame = Frame($"{text[..start]}{{|🎉|}}{text[(start + 2)..]} ").ShouldNotBeNull();
            frame.Code.EnumerateRunes().ShouldAllBe(rune => rune.Value != 0xFFFD);
            frame.Carets.ShouldEndWith("^^");
        }
    }

    private static CodeFrame? Frame(string marked)
    {
        var start = marked.IndexOf("{|", StringComparison.Ordinal);
        var end = marked.IndexOf("|}", StringComparison.Ordinal) - 2;
        var source = new SourceFile(
            new SitePath("a.md"),
            marked.Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)
        );
        return CodeFrame.Of(source.RangeAt(start, end), source);
    }
}
