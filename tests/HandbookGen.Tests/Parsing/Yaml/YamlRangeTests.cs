using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Tests.Parsing;

public class YamlRangeTests
{
    [Theory]
    [InlineData("a: plain", "plain", "plain")]
    [InlineData("a: \"in \\\"quotes\\\"\"", "\"in \\\"quotes\\\"\"", "in \"quotes\"")]
    [InlineData("a: 'it''s'", "'it''s'", "it's")]
    [InlineData("a: value # comment", "value", "value")]
    [InlineData("a:\tvalue", "value", "value")]
    [InlineData("a: Vertrag über 😀 日本 # x", "Vertrag über 😀 日本", "Vertrag über 😀 日本")]
    [InlineData("a: two\n  lines\nb: 1", "two\n  lines", "two lines")]
    [InlineData("a: two\r\n  lines\r\nb: 1", "two\r\n  lines", "two lines")]
    [InlineData("a: >-\r\n  two\r\n  lines\r\n\r\nb: 1", ">-\r\n  two\r\n  lines", "two lines")]
    [InlineData("a: |\n  two\n  lines\n", "|\n  two\n  lines", "two\nlines\n")]
    [InlineData("a: \"two\r\n  lines\"\r\nb: 1", "\"two\r\n  lines\"", "two lines")]
    [InlineData("a: &name value\nb: 1", "value", "value")]
    [InlineData("a: !!str 12\nb: 1", "12", "12")]
    public void A_value_has_the_characters_that_it_was_written_with(string yaml, string characters, string value)
    {
        var (source, map) = ReadInPage(yaml);

        var scalar = map.Entries[0].Value.ShouldBeOfType<YamlScalar>();
        scalar.Value.ShouldBe(value);
        MarkedText.Cut(source, scalar.Range).ShouldBe(characters);
    }

    [Theory]
    [InlineData("a: [1, 2]\nb: 1", "[1, 2]")]
    [InlineData("a: []\nb: 1", "[]")]
    [InlineData("a: {k: v, l: [w]} # c\nb: 1", "{k: v, l: [w]}")]
    [InlineData("a: &x [1,\r\n  2 ]\r\nb: 1", "[1,\r\n  2 ]")]
    [InlineData("a:\n- 1\n- 2 # c\n\nb: 1", "- 1\n- 2")]
    [InlineData("a:\r\n  k: é\r\n  l: 😀\r\nb: 1", "k: é\r\n  l: 😀")]
    public void A_list_or_map_reaches_from_its_first_to_its_last_character(string yaml, string characters)
    {
        var (source, map) = ReadInPage(yaml);

        MarkedText.Cut(source, map.Entries[0].Value.Range).ShouldBe(characters);
        MarkedText.Cut(source, map.Entries[1].KeyRange).ShouldBe("b");
    }

    [Fact]
    public void A_missing_value_stands_behind_its_colon()
    {
        var (_, map) = ReadInPage("a:\nb: 1");

        map.Entries[0].Value.ShouldBeOfType<YamlScalar>().IsNull.ShouldBeTrue();
        map.Entries[0].Value.Range.ShouldBe(new SourceRange(new SitePath("content/page.md"), 3, 3, 3, 3));
    }

    [Fact]
    public void An_alias_has_the_value_of_its_anchor_and_its_own_place()
    {
        var (source, map) = ReadInPage("a: &dri [Ann, Bob]\nb: *dri");

        var list = map.Entries[1].Value.ShouldBeOfType<YamlList>();
        list.Items.Select(item => ((YamlScalar)item).Value).ShouldBe(["Ann", "Bob"]);
        MarkedText.Cut(source, list.Range).ShouldBe("*dri");
    }

    [Theory]
    [InlineData("a: \"one\ntwo\"\nb: 1", "one two")]
    [InlineData("a: \"one \ntwo\"\nb: 1", "one two")]
    [InlineData("a: 'one\r\ntwo\r\nthree'\r\nb: 1", "one two three")]
    public void A_quoted_value_may_go_on_at_the_left_margin(string yaml, string value)
    {
        var (source, map) = ReadInPage(yaml);

        map.Entries[0].Value.ShouldBeOfType<YamlScalar>().Value.ShouldBe(value);
        MarkedText.Cut(source, map.Entries[0].Value.Range).ShouldBe(yaml[3..(yaml.IndexOf("b: 1", StringComparison.Ordinal))].TrimEnd());
        MarkedText.Cut(source, map.Entries[1].KeyRange).ShouldBe("b");
    }

    [Theory]
    [InlineData("a: 12", true)]
    [InlineData("a: '12'", false)]
    [InlineData("a: \"null\"", false)]
    public void Quotes_make_a_value_a_text(string yaml, bool isPlain) =>
        ReadInPage(yaml).Map.Entries[0].Value.ShouldBeOfType<YamlScalar>().IsPlain.ShouldBe(isPlain);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    public void Blanks_and_comments_are_nothing(string yaml)
    {
        var result = YamlReader.Read(MarkedText.File(yaml));

        result.Node.ShouldBeNull();
        result.Diagnostics.ShouldBeEmpty();
    }

    // The slice begins on the third line, after characters that are longer in other encodings.
    private static (SourceFile Source, YamlMap Map) ReadInPage(string yaml)
    {
        const string Before = "😀é\r\n---\n";
        var source = MarkedText.File(Before + yaml + "\n---\nBody");
        var result = YamlReader.Read(source, Before.Length, Before.Length + yaml.Length + 1);
        result.Diagnostics.ShouldBeEmpty();
        return (source, result.Node.ShouldBeOfType<YamlMap>());
    }
}
