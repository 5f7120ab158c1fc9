using System.Collections.Immutable;
using HandbookGen.Cli.Reporters;

namespace HandbookGen.Cli;

/// <summary>A part of what <c>handbookgen doctor</c> prints: a title and aligned columns.</summary>
/// <param name="Rows">Each with as many cells as it needs; the last one of a row is never padded.</param>
internal sealed record DoctorSection(string Title, ImmutableArray<ImmutableArray<string>> Rows)
{
    // Longer cells stand out to the right, and move nothing else.
    private const int WidestColumn = 40;

    /// <summary>Prints nothing if there are no rows.</summary>
    public void Write(TextWriter output)
    {
        if (Rows.IsEmpty)
            return;
        output.WriteLine(Title);
        var shown = Rows.Select(row => row.Select(VisibleText.Of).ToArray()).ToList();
        var columns = Enumerable.Range(0, shown.Max(row => row.Length)).Select(index => WidthOf(index, shown)).ToArray();
        foreach (var row in shown)
        {
            var cells = row.Select((cell, index) => index == row.Length - 1 ? cell : cell + Blanks(columns[index] - TextWidth.Of(cell)));
            output.WriteLine("  " + string.Join("  ", cells));
        }

        output.WriteLine();
    }

    private static int WidthOf(int index, List<string[]> rows) =>
        rows.Where(row => index < row.Length - 1).Select(row => Math.Min(TextWidth.Of(row[index]), WidestColumn)).DefaultIfEmpty().Max();

    private static string Blanks(int count) => new(' ', Math.Max(0, count));
}
