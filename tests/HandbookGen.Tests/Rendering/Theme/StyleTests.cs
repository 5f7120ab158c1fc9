using System.Text.RegularExpressions;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Rendering;

/// <summary>The style sheets hold for scripts that are written from right to left.</summary>
public sealed partial class StyleTests
{
    public static TheoryData<string> Sheets { get; } =
    [.. Directory.EnumerateFiles(Assets, "*.css").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    private static string Assets => Path.Combine(Golden.Repository, "themes", "handbook", "assets");

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Names_no_side_of_the_screen(string sheet)
    {
        var lines = File.ReadAllLines(Path.Combine(Assets, sheet));

        lines.Where(line => Sides().IsMatch(line)).ShouldBeEmpty();
    }

    // Gradients and transforms have no logical form; where they show a direction, a rule for 'rtl' mirrors them.
    [GeneratedRegex(
        @"(margin|padding|border|scroll-margin|scroll-padding)-(left|right)|(text-align|float|clear):\s*(left|right)|(?<![-\w])(left|right):"
    )]
    private static partial Regex Sides();
}
