using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HandbookGen.Configuration;

namespace HandbookGen.Tests.Torture;

/// <summary>Pages from a grammar of all constructs, nested in each other at random: none stops the program.</summary>
[Trait("Category", "Slow")]
public sealed class GrammarTests
{
    private static readonly Gen<string> Word = Gen.Elements(
        "word",
        "𝒳😀",
        "a_b",
        "x*",
        "\\",
        "&amp;",
        "&#x",
        "|",
        "\t",
        "https://e.test/x",
        "a@b.c",
        "`c`",
        "``",
        "$`f`$",
        "$$f$$",
        ":fox_face:",
        "[^1]",
        "[ref]",
        "![ref][]",
        "<b>",
        "</b>",
        "<a id=\"x\">",
        "<!-- c",
        "<!-- DO NOT CHANGE THIS ANCHOR -->",
        "<?",
        "<![CDATA[",
        "{{<",
        "{{< label name=\"x\" >}}",
        "{{% /details %}}",
        "{: .x}",
        "{#x}",
        "{:toc}",
        "[[_TOC_]]",
        "\u3000",
        "\uFDD0",
        "\0",
        "--",
        "...",
        "\"",
        "'"
    );

    private static readonly Gen<string> Break = Gen.Elements(" ", "\n", "  \n", "\r\n", "\n\n");

    private static readonly (string Before, string After)[] Spans =
    [
        ("*", "*"),
        ("**", "**"),
        ("_", "_"),
        ("~~", "~~"),
        ("[", "](/u \"t\")"),
        ("[", "](<u>)"),
        ("[", "]"),
        ("![", "](/u.png)"),
        ("[", "][ref]"),
        ("<span>", "</span>"),
        ("<kbd>", "</kbd>"),
        ("`", "`"),
        ("{{< details >}}", "{{< /details >}}"),
        ("\\(", "\\)"),
        ("(", ")"),
    ];

    // A prefix for the first line, one for the others, and what follows.
    private static readonly (string First, string Next, string After)[] Blocks =
    [
        ("> ", "> ", "\n"),
        ("- ", "  ", "\n"),
        ("1. ", "   ", "\n"),
        ("- [ ] ", "  ", "\n"),
        ("    ", "    ", "\n"),
        ("## ", "", "\n"),
        ("", "", "\n===\n"),
        ("[^1]: ", "    ", "\n"),
        ("[ref]: ", "", "\n"),
        ("term\n: ", "  ", "\n"),
        ("```js\n", "", "\n```\n"),
        ("> [!NOTE]\n> ", "> ", "\n"),
        ("<div>\n\n", "", "\n\n</div>\n"),
        ("<div markdown=\"1\">\n", "", "\n</div>\n"),
        ("<details><summary>s</summary>\n\n", "", "\n\n</details>\n"),
        ("{{% alert %}}\n", "", "\n{{% /alert %}}\n"),
        ("| a | b |\n|---|---|\n| ", "| ", " |\n"),
        (">>>\n", "", "\n>>>\n"),
        ("<!--", "", "-->\n"),
        ("{{% include \"i.md\" %}}\n", "", "\n"),
        ("*[x]: ", "", "\n"),
        ("{::nomarkdown}\n", "", "\n{:/}\n"),
        ("<table><tr><td>", "", "</td></tr></table>\n"),
    ];

    [Property(MaxTest = 200, EndSize = 40)]
    public Property Are_shown_or_reported() =>
        Prop.ForAll(
            Pages().ToArbitrary(),
            page =>
            {
                Nested.Check(page.Text, page.Dialect, ("i.md", page.Included));
            }
        );

    [Property(MaxTest = 200, EndSize = 40)]
    public Property Are_shown_or_reported_with_one_construct_many_times() =>
        Prop.ForAll(
            Repetitions().ToArbitrary(),
            page =>
            {
                Nested.Check(page.Text, page.Dialect);
            }
        );

    private static Gen<(string Text, string Included, Dialect Dialect)> Pages() =>
        from text in Page(12)
        from included in Page(4)
        from dialect in Gen.Elements(Dialect.Hugo, Dialect.Kramdown, Dialect.Gfm)
        select (text, included, dialect);

    private static Gen<(string Text, Dialect Dialect)> Repetitions()
    {
        string[] scraps =
        [
            .. Spans.SelectMany(span => new[] { span.Before, span.After }),
            .. Blocks.SelectMany(block => new[] { block.First, block.After }),
        ];
        return from parts in Gen.Elements(scraps).NonEmptyListOf()
            from count in Gen.Choose(100, 1_000)
            from dialect in Gen.Elements(Dialect.Hugo, Dialect.Kramdown, Dialect.Gfm)
            select (string.Concat(Enumerable.Repeat(string.Concat(parts.Take(4)), count)), dialect);
    }

    private static Gen<string> Page(int depth) => from blocks in Block(depth).NonEmptyListOf() select string.Join("\n", blocks) + "\n";

    private static Gen<string> Block(int depth) =>
        depth == 0
            ? Text(0)
            : Gen.Frequency(
                (2, Text(depth - 1)),
                (
                    3,
                    from kind in Gen.Elements(Blocks)
                    from inner in Block(depth - 1)
                    from second in Gen.Elements("", "\n\n" + inner)
                    select kind.First + (inner + second).Replace("\n", "\n" + kind.Next, StringComparison.Ordinal) + kind.After
                )
            );

    private static Gen<string> Text(int depth) =>
        depth == 0
            ? Word
            : Gen.Frequency(
                (3, Word),
                (2, from left in Text(depth - 1) from gap in Break from right in Text(depth / 2) select left + gap + right),
                (3, from span in Gen.Elements(Spans) from inner in Text(depth - 1) select span.Before + inner + span.After),
                (1, from span in Gen.Elements(Spans) from inner in Text(depth - 1) select span.Before + inner)
            );
}
