using System.Collections.Immutable;

namespace HandbookGen.Benchmarks;

/// <summary>Random edits of a real page.</summary>
internal static class PageEdits
{
    private const int LongestPage = 20_000;
    private const int MostEdits = 8;

    private static readonly ImmutableArray<string> Scraps =
    [
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```",
        "[",
        "](",
        ")",
        "![",
        "[^1]",
        "[^1]: ",
        "> ",
        "- ",
        "1. ",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "\r",
        "|",
        "|---|",
        "---\n",
        "===\n",
        "#",
        "<",
        "</",
        ">",
        "<div>",
        "</div>",
        "<!--",
        "-->",
        "<?",
        "<![CDATA[",
        "]]>",
        "<table>",
        "<td>",
        "<details>",
        "<style>",
        "<svg>",
        "{{<",
        ">}}",
        "{{%",
        "%}}",
        "{{< details >}}",
        "{{% /details %}}",
        "{{</*",
        "{:",
        "{: .x}",
        "{#x}",
        "{:toc}",
        "{::options ",
        "$$",
        "$`",
        "&",
        "&#x",
        ":a:",
        "https://",
        "@",
        "\\",
        "\"",
        "'",
        "\0",
        "\u2028",
        "\uFEFF",
        "\uFDD0",
        "\uD83D",
        "\u0301",
        "\u3000",
        "*[x]: y",
        "[TOC]",
        "handbookgen-disable ",
        "DO NOT CHANGE THIS ANCHOR",
        "a: [b, {c: ",
        "&x *x ",
        "!!str ",
    ];

    public static string Of(ImmutableArray<string> pages, Random random)
    {
        var text = pages[random.Next(pages.Length)];
        if (text.Length > LongestPage)
            text = text.Substring(random.Next(text.Length - LongestPage), LongestPage);
        for (var edits = random.Next(1, MostEdits); edits > 0; edits--)
            text = Edit(text, pages, random);
        return text;
    }

    private static string Edit(string text, ImmutableArray<string> pages, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(text.Length - at, 400) + 1);
        return random.Next(8) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text.Insert(at, PartOf(pages[random.Next(pages.Length)], random)),
            3 => text.Insert(at, string.Concat(Enumerable.Repeat(Scraps[random.Next(Scraps.Length)], random.Next(1, 300)))),
            4 => text[..at],
            5 => text.Replace(Scraps[random.Next(Scraps.Length)], Scraps[random.Next(Scraps.Length)], StringComparison.Ordinal),
            _ => text.Insert(at, Scraps[random.Next(Scraps.Length)]),
        };
    }

    private static string PartOf(string page, Random random)
    {
        var start = random.Next(page.Length + 1);
        return page.Substring(start, random.Next(Math.Min(page.Length - start, 1_000) + 1));
    }
}
