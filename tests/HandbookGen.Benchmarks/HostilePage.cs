using System.Collections.Immutable;

namespace HandbookGen.Benchmarks;

/// <summary>A page designed to be slow, of any length.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Length">The greatest length, in the unit of <paramref name="Text"/>.</param>
/// <param name="Text">Makes a page of a given length, in characters or in repetitions.</param>
internal sealed record HostilePage(string Name, int Length, Func<int, string> Text)
{
    private const int Megabyte = 1_000_000;

    // Openers without closers, and other patterns that make a parser search to the end of the page again and again.
    private static readonly ImmutableArray<string> Repeated =
    [
        "[",
        "![",
        "](",
        "[^1]",
        "[a]: b\n",
        "*",
        "~~a",
        "`",
        "` `` ",
        "\\",
        ">",
        "> ",
        "- ",
        "|",
        "{:",
        "{{<",
        "{{</*",
        "{{% x %}}",
        "<div>",
        "<div>\n",
        "<a ",
        "<!--",
        "<?",
        "<?\n\n",
        "<![CDATA[",
        "<!A ",
        "<!--\n\n",
        "<b>",
        "</b>",
        "<svg>",
        "<style>",
        "<table><td>",
        "</div>\n\n",
        "[a](",
        "[a](<b",
        "![a](b \"",
        "<a href=\"",
        "{{< a >}}",
        "{{% /a %}}",
        "$",
        "http://",
        "&#x",
        "a{: ",
        "{#b}\n",
    ];

    public static ImmutableArray<HostilePage> All { get; } =
    [
        .. Repeated.Select(text => new HostilePage(
            $"'{text.Replace("\n", "\\n")}'",
            Megabyte,
            length => string.Concat(Enumerable.Repeat(text, length / text.Length))
        )),
        new("one line of words", 10_000_000, length => string.Concat(Enumerable.Repeat("word *and* [link](/a/) ", length / 23))),
        new("rows of a table", 100_000, rows => "| a | b |\n| - | - |\n" + string.Concat(Enumerable.Repeat("| one | two |\n", rows))),
        new("headings of one name", 20_000, count => string.Concat(Enumerable.Repeat("## Values\n\n", count))),
        new("nested quotes", 256, depth => string.Concat(Enumerable.Repeat("> ", depth)) + "deep"),
        new(
            "nested lists",
            256,
            depth => string.Concat(Enumerable.Range(0, depth).Select(level => new string(' ', 2 * level) + "- item\n"))
        ),
    ];
}
