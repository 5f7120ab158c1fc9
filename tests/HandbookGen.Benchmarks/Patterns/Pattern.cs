namespace HandbookGen.Benchmarks;

/// <summary>A page designed to be slow, of any length.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Text">Makes a page of about a given length, in characters.</param>
internal sealed record Pattern(string Name, Func<int, string> Text)
{
    /// <summary>One text, over and over.</summary>
    public static Pattern Repeat(string text) =>
        new($"'{text.Replace("\n", "\\n").Replace("\t", "\\t")}'", length => Repeated(text, length));

    /// <summary>One text for each number from 0: <c>{0}</c> is the number.</summary>
    public static Pattern Count(string text) => new($"'{text.Replace("\n", "\\n")}', counted", length => Counted(text, length));

    /// <summary>A first half, as many second halves.</summary>
    public static Pattern Halves(string first, string second, string between = "") =>
        new(
            $"'{first.Replace("\n", "\\n")}', then '{second.Replace("\n", "\\n")}'",
            length =>
            {
                var count = length / (first.Length + second.Length);
                return Times(first, count) + between + Times(second, count);
            }
        );

    /// <summary>Different numbers in two halves.</summary>
    public static Pattern CountedHalves(string first, string second) =>
        new(
            $"'{first.Replace("\n", "\\n")}', then '{second.Replace("\n", "\\n")}', counted",
            length => Counted(first, length / 2) + "\n\n" + Counted(second, length / 2)
        );

    public static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Repeated(string text, int length) => Times(text, Math.Max(1, length / text.Length));

    private static string Counted(string text, int length)
    {
        var all = new System.Text.StringBuilder(length);
        for (var i = 0; all.Length < length; i++)
            all.Append(text.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return all.ToString();
    }
}
