using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Tests.Parsing;

public class YamlMistakeTests
{
    [Theory]
    [InlineData(
        "title: A{|:|} B\nx: y",
        "The value 'A: B' contains a ':', which ends a key in YAML.",
        "Put the value in quotes: title: \"A: B\""
    )]
    [InlineData(
        "title: Say \"A\"{|:|} B",
        "The value 'Say \"A\": B' contains a ':', which ends a key in YAML.",
        "Put the value in quotes: title: 'Say \"A\": B'"
    )]
    [InlineData(
        "x: y\r\ntitle: A{|:|} B # c\r\n",
        "The value 'A: B # c' contains a ':', which ends a key in YAML.",
        "Put the value in quotes: title: \"A: B\""
    )]
    [InlineData("title{|:|}Hello\nx: y", "A space is missing after 'title:'.", "Write 'title: Hello'.")]
    [InlineData(
        "{|title|}\nx: y",
        "The line 'title' has no key.",
        "Write 'key: value', or indent the line if it continues the value above."
    )]
    [InlineData("x: y\n{|\t|}a: b", "This line is indented with a tab.", "Indent with spaces.")]
    [InlineData("x:\n{|\t|}a: b", "This line is indented with a tab.", "Indent with spaces.")]
    [InlineData("x:\n {|\t|}- a", "This line is indented with a tab.", "Indent with spaces.")]
    [InlineData("{|\t|}x: y", "This line is indented with a tab.", "Indent with spaces.")]
    [InlineData(
        "é: 😀\ndri: {|@handle|}",
        "The value '@handle' begins with '@', which has a special meaning in YAML.",
        "Put the value in quotes: dri: \"@handle\""
    )]
    [InlineData(
        "dris:\n  - {|@handle|}\n",
        "The value '@handle' begins with '@', which has a special meaning in YAML.",
        "Put the value in quotes: \"@handle\""
    )]
    [InlineData(
        "code: {|`x`|}",
        "The value '`x`' begins with '`', which has a special meaning in YAML.",
        "Put the value in quotes: code: \"`x`\""
    )]
    [InlineData(
        "off: {|%5|}",
        "The value '%5' begins with '%', which has a special meaning in YAML.",
        "Put the value in quotes: off: \"%5\""
    )]
    [InlineData(
        "t: {|*bold* text|}\nx: y",
        "The value '*bold* text' begins with '*', which has a special meaning in YAML.",
        "Put the value in quotes: t: \"*bold* text\""
    )]
    [InlineData(
        "t: {|*bold*|}\nx: y",
        "'*bold*' is an alias in YAML, but no anchor '&bold*' is defined above it.",
        "Put the value in quotes: t: \"*bold*\""
    )]
    [InlineData(
        "t: {|& Co|}",
        "The value '& Co' begins with '&', which has a special meaning in YAML.",
        "Put the value in quotes: t: \"& Co\""
    )]
    [InlineData(
        "t: {|!important|}",
        "'!important' begins with '!', which marks a type in YAML.",
        "Put the value in quotes: t: \"!important\""
    )]
    [InlineData(
        "slack: {|#gtm-cicd|}\nx: y",
        "'#gtm-cicd' begins with '#', so YAML reads it as a comment.",
        "Put the value in quotes: slack: \"#gtm-cicd\""
    )]
    [InlineData("slack:\n  - {|#gtm|}", "'#gtm' begins with '#', so YAML reads it as a comment.", "Put the value in quotes: \"#gtm\"")]
    [InlineData("t: {|\"abc|}\nx: y", "The quote \" is never closed.", "End the value with \".")]
    [InlineData("t: {|'abc|}\nx: 'y'", "The quote ' is never closed.", "End the value with '.")]
    [InlineData("t: 'It'{|s here'|}\nx: y", "The quoted value ends before 's here''.", "Write '' for an apostrophe inside '...'.")]
    [InlineData("t: \"Say \"{|hi\" to|}", "The quoted value ends before 'hi\" to'.", "Write \\\" for a quote inside \"...\".")]
    [InlineData("t: \"C:{|\\p|}ath\"", "'\\p' is not an escape sequence.", "Write \\\\ for a backslash, or use single quotes.")]
    [InlineData("t: \"{|\\U|}FFFFFFFF\"", "'\\U' is not an escape sequence.", "Write \\\\ for a backslash, or use single quotes.")]
    [InlineData("t: {|[a, b|}\nx: y", "The list has no closing ']'.", "End it with ']', or put the value in quotes: t: \"[a, b\"")]
    [InlineData("t: {|[a, b|}", "The list has no closing ']'.", "End it with ']', or put the value in quotes: t: \"[a, b\"")]
    [InlineData("t: {|{a: b|}\nx: y", "The map has no closing '}'.", "End it with '}', or put the value in quotes: t: \"{a: b\"")]
    [InlineData("t: {|[text](url)|}", "The list ends before '(url)'.", "Put the value in quotes: t: \"[text](url)\"")]
    [InlineData("t: {{|{< x >}|}}", "A key cannot be a list or a map.", "Put the value in quotes: t: \"{{< x >}}\"")]
    [InlineData(
        "t: A\n{| |}d: B",
        "This line is indented by 1, which matches no line above it; the previous line is indented by 0.",
        "Indent keys of the same level equally."
    )]
    [InlineData("t: A\n{|- b|}", "Expected a key, found a list item.", "Write 'key:' above the list.")]
    [InlineData("x: {|- a|}", "A list cannot start on the same line as its key.", "Write each '- item' on a line of its own.")]
    [InlineData("t: {|> a|}", "The value begins with '>', which starts a block of lines in YAML.", "Put the value in quotes: t: \"> a\"")]
    [InlineData("? {|[a]|}\n: b", "A key cannot be a list or a map.", "Write a plain word before ':'.")]
    [InlineData(
        "a: &x\n  k: v\nb:\n  {|<<|}: *x",
        "The merge key '<<' is not supported.",
        "Write the keys here, or in the folder's '_directory.yml'."
    )]
    [InlineData(
        "a: b\n...\n{|c|}: d",
        "A second YAML document starts here.",
        "Keep one document, and delete the '---' or '...' between them."
    )]
    [InlineData("a: b{|\0|}c", "The control character U+0000 is not allowed in YAML.", "Delete it.")]
    [InlineData("a: &x [1, {|*x|}]", "'*x' is an alias in YAML, but no anchor '&x' is defined above it.", "Put the value in quotes.")]
    [InlineData("a: b\n{|:|} c", "The key before ':' is missing.", "Write 'key: value'.")]
    [InlineData("t:\n  {|:|} b", "The key before ':' is missing.", "Write 'key: value'.")]
    [InlineData("? {|a|}\n: b", "The ':' after the key 'a' is missing.", "Write 'key: value'.")]
    [InlineData("a: \"x\"{|*b|}", "The quoted value ends before '*b'.", "Write \\\" for a quote inside \"...\".")]
    public void A_mistake_is_told_at_the_characters_to_change(string marked, string message, string help)
    {
        var (source, mark) = MarkedText.Of(marked);

        var diagnostic = YamlReader.Read(source).Diagnostics.ShouldHaveSingleItem();

        diagnostic.ShouldBe(FileDiagnostics.YamlSyntax.At(mark, message, help));
    }

    [Theory]
    [InlineData("a: http://example.com/x:y")]
    [InlineData("a: 10:30")]
    [InlineData("a: issue#3")]
    [InlineData("a: x # comment")]
    [InlineData("a: # not yet known")]
    [InlineData("a: #the list\n  - x")]
    [InlineData("a: ##")]
    [InlineData("a: user@example.com")]
    [InlineData("a: 5%")]
    [InlineData("a: 2 * 3 & 4!")]
    [InlineData("a: \"@x: #y\"")]
    [InlineData("a: |\n  b: c: d\n  @e\n  'f\n")]
    [InlineData("a: [b, 'c: d', \"e]\"]")]
    [InlineData("a: [b,\n  c,\n]")]
    [InlineData("a: it's \"fine\"")]
    [InlineData("- a\n- b: c\n  d: e")]
    [InlineData("a: {b, c}")]
    [InlineData("\"a\" : b\n'c': d")]
    [InlineData("---\na: b\n")]
    [InlineData("a: b\n...\n")]
    public void Legal_yaml_is_left_alone(string yaml) => YamlReader.Read(MarkedText.File(yaml)).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void A_key_that_is_set_twice_keeps_its_first_value()
    {
        var (source, mark) = MarkedText.Of("title: A\nx: y\n{|title|}: B");

        var result = YamlReader.Read(source);

        result
            .Diagnostics.ShouldHaveSingleItem()
            .ShouldBe(FileDiagnostics.DuplicateKey.At(mark, "The key 'title' is set twice, first on line 1.", "Keep one of the two."));
        result.Node.ShouldBeOfType<YamlMap>().Entries.Select(entry => ((YamlScalar)entry.Value).Value).ShouldBe(["A", "y"]);
    }

    [Fact]
    public void The_same_key_may_stand_in_two_maps() =>
        YamlReader.Read(MarkedText.File("a: {k: 1}\nb: {k: 2}\nc:\n- k: 3\n- k: 4")).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void References_to_references_cannot_stand_for_billions_of_values()
    {
        var lines = Enumerable
            .Range(1, 8)
            .Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]");
        var source = MarkedText.File("a0: &a0 x\n" + string.Join('\n', lines));

        var diagnostic = YamlReader.Read(source).Diagnostics.ShouldHaveSingleItem();

        diagnostic.RuleId.ShouldBe("HB9002");
        diagnostic.Message.ShouldBe("With '*a4', the aliases in this file expand to more than 10000 values.");
        MarkedText.Cut(source, diagnostic.Range).ShouldBe("*a4");
    }

    [Theory]
    [InlineData(64, 0)]
    [InlineData(65, 1)]
    [InlineData(100_000, 1)]
    public void Sixty_four_levels_are_enough(int levels, int errors)
    {
        var source = MarkedText.File(new string('[', levels) + new string(']', levels));

        var diagnostics = YamlReader.Read(source).Diagnostics;

        diagnostics.Length.ShouldBe(errors);
        diagnostics.ShouldAllBe(diagnostic => diagnostic.RuleId == "HB9009" && diagnostic.Range.Column == 65);
    }

    [Fact]
    public void A_long_value_is_shown_cut()
    {
        var diagnostic = YamlReader.Read(MarkedText.File("a: @" + new string('x', 100_000))).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Message.Length.ShouldBeLessThan(200);
        diagnostic.Help.ShouldBe("Put the value in quotes.");
    }

    [Fact]
    public void No_text_makes_the_reader_fall_over()
    {
        const string Characters = "abk:-#&*!|>'\"%@`{}[],? \n\n\r\t\\xuUF0é~<";
        var seed = 1u;
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 1 + (round % 30)).Select(_ => Characters[Next(ref seed, Characters.Length)]));
            var source = MarkedText.File(text);
            foreach (var diagnostic in YamlReader.Read(source).Diagnostics)
                MarkedText.Cut(source, diagnostic.Range).Length.ShouldBeLessThanOrEqualTo(text.Length);
        }
    }

    // A fixed sequence, so that every run tests the same texts.
    private static int Next(ref uint seed, int count)
    {
        seed = (seed * 1_664_525) + 1_013_904_223;
        return (int)((seed >> 8) % (uint)count);
    }
}
