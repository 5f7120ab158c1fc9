using HandbookGen.Configuration;

namespace HandbookGen.Tests.Torture;

/// <summary>No page is too deep for the program, whatever it nests: a page is either shown, or reported where it goes too deep.</summary>
[Trait("Category", "Slow")]
public sealed class NestingTests
{
    private static readonly (string Opening, string Text, string Closing)[] Constructs =
    [
        ("> ", "x", ""),
        (">", "x", ""),
        ("- ", "x", ""),
        ("1. ", "x", ""),
        ("* > ", "x", ""),
        ("*", "x", "*"),
        ("**a ", "x", "b**"),
        ("*a **b ", "x", "c** d*"),
        ("_a ", "x", "b_"),
        ("~~a ", "x", "b~~"),
        ("![", "x", "](/y)"),
        ("[", "x", "](/y)"),
        ("[a ![", "x", "](/y)](/z)"),
        ("<div>", "x", "</div>"),
        ("<div markdown=\"1\">\n", "x", "\n</div>\n"),
        ("<b>*", "x", "*</b>"),
        ("<details>\n\n", "x", "\n\n</details>\n"),
        ("{{< details >}}", "x", "{{< /details >}}"),
        ("{{% details %}}\n", "x", "\n{{% /details %}}\n"),
        ("{{% alert %}}\n> ", "x", "\n{{% /alert %}}\n"),
        ("[^1]: ", "x", ""),
        (">>>\n", "x", "\n>>>\n"),
        ("a\n: ", "x", ""),
        ("[a]: b \"", "x", "\""),
        ("$$", "x", "$$"),
        ("| a | ", "x", ""),
    ];

    public static TheoryData<int, Dialect> Cases
    {
        get
        {
            var cases = new TheoryData<int, Dialect>();
            for (var construct = 0; construct < Constructs.Length; construct++)
            {
                foreach (var dialect in Enum.GetValues<Dialect>())
                    cases.Add(construct, dialect);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_shown_or_reported(int construct, Dialect dialect)
    {
        var (opening, text, closing) = Constructs[construct];
        foreach (var depth in new[] { 45, 100, 130, 3_000 })
        {
            Nested.Check(Times(opening, depth) + text + Times(closing, depth), dialect);
            Nested.Check(Times(opening, depth) + text, dialect);
            Nested.Check("> - *a " + Times(opening, depth) + text + Times(closing, depth) + "*", dialect);
        }
    }

    [Fact]
    public void Counts_what_is_in_included_files()
    {
        var chain = Enumerable.Range(0, 325).Select(i => ($"{i}.md", $"{Times("**a ", 50)}\n\n{{{{% include \"{i + 1}.md\" %}}}}\n"));
        var lists = Enumerable
            .Range(0, 331)
            .Select(i => ($"{i}.md", $"{Times("- ", 30)}a\n{new string(' ', 60)}{{{{% include \"{i + 1}.md\" %}}}}\n"));

        Nested.Check("{{% include \"0.md\" %}}", Dialect.Hugo, [.. chain]).ShouldContain("assets/19.md(3,1) HB9009");
        Nested.Check("{{% include \"0.md\" %}}", Dialect.Hugo, [.. lists]).ShouldContain(finding => finding.EndsWith(" HB9009"));
        Nested
            .Check(Times("> ", 10) + "{{% include \"i.md\" %}}", Dialect.Hugo, ("i.md", Times("> ", 120) + "x"))
            .ShouldContain("assets/i.md(1,201) HB9009");
        Nested
            .Check(Times("> ", 50) + "{{% include \"i.md\" %}}", Dialect.Hugo, ("i.md", Times("> ", 60) + "x"))
            .ShouldContain(finding => finding.StartsWith("assets/i.md(1,") && finding.EndsWith(" HB9009"));
        Nested
            .Check("a {{% include \"i.md\" %}} b", Dialect.Hugo, ("i.md", Times("**a ", 99) + Times("b**", 99)))
            .ShouldContain(finding => finding.StartsWith("assets/i.md(1,") && finding.EndsWith(" HB9009"));
    }

    [Fact]
    public void Counts_the_bytes_of_included_files()
    {
        var big = ("big.md", Times("word\n\n", 170_000));
        var forty = ("forty.md", Times("{{% include \"big.md\" %}}\n\n", 40));

        Nested
            .Check(Times("{{% include \"forty.md\" %}}\n\n", 20), Dialect.Hugo, big, forty)
            .Count(finding => finding.EndsWith(" HB9032"))
            .ShouldBe(1);
    }

    [Theory]
    [InlineData("*a* ")]
    [InlineData("**a** ")]
    [InlineData("*a ")]
    [InlineData("a**")]
    [InlineData("_a __b ")]
    [InlineData("~~a")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("[a](b) ")]
    [InlineData("[a][")]
    [InlineData("<b>")]
    [InlineData("|")]
    [InlineData("- a\n")]
    [InlineData("> a\n\n")]
    [InlineData("{{< details >}}")]
    [InlineData("<div>\n\n")]
    public void Never_calls_a_flat_page_deep(string text)
    {
        foreach (var dialect in Enum.GetValues<Dialect>())
            Nested.Check(Times(text, 20_000), dialect).ShouldNotContain(finding => finding.EndsWith(" HB9009"), dialect.ToString());
    }

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
