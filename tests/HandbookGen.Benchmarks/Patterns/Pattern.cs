namespace HandbookGen.Benchmarks;

/// <summary>A page designed to be slow, of any length.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Text">Makes a page of about a given length, in characters.</param>
internal sealed record Pattern(string Name, Func<int, string> Text)
{
    /// <summary>The file that has the text, relative to the root. One that is no page is the same in all dialects.</summary>
    public string Path { get; init; } = "content/_index.md";

    public bool IsPage => Path.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>One text, over and over.</summary>
    public static Pattern Repeat(string text) => new($"'{Shown(text)}'", length => Repeated(text, length));

    /// <summary>One text for each number from 0: <c>{0}</c> is the number.</summary>
    public static Pattern Count(string text) => new($"'{Shown(text)}', counted", length => Counted(text, length));

    /// <summary>A first half, as many second halves.</summary>
    public static Pattern Halves(string first, string second, string between = "") =>
        new(
            $"'{Shown(first)}', then '{Shown(second)}'",
            length =>
            {
                var count = length / (first.Length + second.Length);
                return Times(first, count) + between + Times(second, count);
            }
        );

    /// <summary>Different numbers in two halves.</summary>
    public static Pattern CountedHalves(string first, string second) =>
        new(
            $"'{Shown(first)}', then '{Shown(second)}', counted",
            length => Counted(first, length / 2) + "\n\n" + Counted(second, length / 2)
        );

    /// <summary>One text for each number in front matter or a data file, whose keys must differ.</summary>
    public static Pattern Data(string path, string text) =>
        new($"{path}, '{Shown(text)}'", length => Counted(text, length)) { Path = path };

    /// <summary>Front matter with one text for each number.</summary>
    public static Pattern Fields(string text, string before = "") =>
        new($"front matter, '{Shown(before)}', '{Shown(text)}'", length => "---\n" + before + Counted(text, length) + "\n---\n");

    public static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    // Names stand in lines of a table.
    private static string Shown(string text) =>
        string.Concat(text.Replace("\n", "\\n").Replace("\t", "\\t").Select(c => c is < ' ' or > '~' ? $"\\u{(int)c:x4}" : $"{c}"));

    private static string Repeated(string text, int length) => Times(text, Math.Max(1, length / text.Length));

    private static string Counted(string text, int length)
    {
        var all = new System.Text.StringBuilder(length);
        for (var i = 0; all.Length < length; i++)
            all.Append(text.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return all.ToString();
    }
}
