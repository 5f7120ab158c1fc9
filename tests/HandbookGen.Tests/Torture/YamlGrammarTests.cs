using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HandbookGen.Configuration;

namespace HandbookGen.Tests.Torture;

/// <summary>
/// Front matter and data files from a grammar of YAML, with the keys that mean something and values that do not fit them: none stops the
/// program, and <c>check</c> and <c>build</c> say the same.
/// </summary>
[Trait("Category", "Slow")]
public sealed class YamlGrammarTests
{
    private static readonly string[] PageKeys =
    [
        .. """
            title description aliases slug url redirect_to canonical_path layout type status draft published weight tags dri dris owner
            manager_dri launch_date utm_campaign utm_code sunset successor quarter anchor anchor_aliases former_names index_pages print menu
            cascade _target params lang toc date lastmod icon image codes codes regions teams resources protected_anchors analyzers
            controlled_document members counterparts slack epics department levels noindex search_exclude
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly string[] DataKeys =
    [
        .. """
            name slug handle gitlab role reports_to team start left picture email links title url pronouns location departments specialty
            expertise hosts codes sources code status note successor parameters current from to anchors id
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly string[] DataFiles = ["people", "team", "utm", "redirects", "team_members/person/x", "other"];

    private static readonly Gen<string> Scalar = Gen.Elements(
        "word",
        "\"quoted \\u0041 \\\" text\"",
        "'it''s'",
        "\"not closed",
        "'not closed",
        "",
        "~",
        "null",
        "true",
        "No",
        "12",
        "-0x1F",
        "1e400",
        "99999999999999999999999",
        ".inf",
        "2024-02-30",
        "2024-05-01",
        "FY24-Q9",
        "9999-12-31T23:59:60Z",
        "/handbook/x/",
        "//evil.example/",
        "../../x",
        "javascript:alert(1)",
        "https://[::1/",
        "%zz%00",
        "campaign",
        "active",
        "home",
        "a: b",
        "- a",
        "# comment",
        "a # comment",
        "*b",
        "&b word",
        "!!str 1",
        "!!binary aGk=",
        "!<tag:x> y",
        "|",
        ">-",
        "|9",
        "@x",
        "`x`",
        "%x",
        "[",
        "}",
        ",",
        "{{< x >}}",
        "<img src=x onerror=x()>",
        "𝒳😀",
        "e\u0301\u202E",
        "\u0001",
        "\uFDD0",
        "\uFEFF",
        "\u2028",
        "\t",
        "Ann Example",
        "@ann & Ben, Cy",
        "ann",
        "a\\",
        "tags",
        "campaign-timeline"
    );

    private static readonly Gen<string> Break = Gen.Frequency((20, Gen.Constant("\n")), (1, Gen.Elements("\r\n", "\r", "\n\n", "\n#\n")));

    [Property(MaxTest = 300, EndSize = 40)]
    public Property Is_read_or_reported() =>
        Prop.ForAll(
            Sites().ToArbitrary(),
            site =>
            {
                Nested.CheckSite(site.Dialect, site.Files);
            }
        );

    private static Gen<(Dialect Dialect, (string, string)[] Files)> Sites() =>
        from first in FrontMatter()
        from second in FrontMatter()
        from folder in Map(PageKeys, 2, "")
        from name in Gen.Elements(DataFiles)
        from data in Gen.OneOf(Items(DataKeys, 3, ""), Map(DataKeys, 3, ""))
        from dialect in Gen.Elements(Dialect.Hugo, Dialect.Kramdown, Dialect.Gfm)
        select (
            dialect,
            new[]
            {
                ("content/page.md", first + "## Text {#text}\n\n{{< campaigns >}} {{< person \"Ann\" >}} [x](/other/)\n"),
                ("content/other/_index.md", second + "Text.\n"),
                ("content/other/_directory.yml", folder),
                ($"content/data/{name}.yml", data),
            }
        );

    private static Gen<string> FrontMatter() =>
        from map in Map(PageKeys, 3, "")
        from open in Gen.Frequency((15, Gen.Constant("---\n")), (1, Gen.Elements("--- \n", "---\r\n", "\uFEFF---\n", "----\n", "+++\n")))
        from close in Gen.Frequency((15, Gen.Constant("---\n")), (1, Gen.Elements("", "--- \n", "...\n", "---\n---\n", "--\n")))
        select open + map + close;

    private static Gen<string> Map(string[] keys, int depth, string indentation) =>
        from entries in Entry(keys, depth, indentation).NonEmptyListOf()
        select string.Concat(entries);

    private static Gen<string> Items(string[] keys, int depth, string indentation) =>
        from items in Item(keys, depth, indentation).NonEmptyListOf()
        select string.Concat(items);

    private static Gen<string> Entry(string[] keys, int depth, string indentation) =>
        from key in Gen.Frequency(
            (12, Gen.Elements(keys)),
            (1, Gen.Elements("? x\n", "<<", "\"k\\n\"", "[a, b]", "", "Title", "*b", "&k key", "titel"))
        )
        from colon in Gen.Frequency((20, Gen.Constant(": ")), (1, Gen.Elements(":", " : ", ":\t", "")))
        from value in Value(keys, depth, indentation)
        from end in Break
        select indentation + key + colon + value + end;

    private static Gen<string> Item(string[] keys, int depth, string indentation) =>
        from first in Entry(keys, depth, "")
        from rest in Gen.OneOf(Gen.Constant(""), Map(keys, Math.Max(0, depth - 1), indentation + "  "))
        select indentation + "- " + first + rest;

    private static Gen<string> Value(string[] keys, int depth, string indentation) =>
        depth == 0
            ? Scalar
            : Gen.Frequency(
                (6, Scalar),
                (1, from map in Map(keys, depth - 1, indentation + "  ") select "\n" + map),
                (1, from items in Items(keys, depth - 1, indentation + "  ") select "\n" + items),
                (1, from lines in Scalar.NonEmptyListOf() select "\n" + string.Concat(lines.Select(line => $"{indentation}  - {line}\n"))),
                (1, from lines in Scalar.NonEmptyListOf() select "|\n" + string.Concat(lines.Select(line => $"{indentation}  {line}\n"))),
                (1, from values in Value(keys, depth - 1, "").NonEmptyListOf() select $"[{string.Join(", ", values)}]"),
                (1, from key in Gen.Elements(keys) from value in Value(keys, depth - 1, "") select $"{{ {key}: {value} }}")
            );
}
