using System.Text.RegularExpressions;
using HandbookGen.Configuration;

namespace HandbookGen.Tests.Configuration;

public sealed partial class AccentColorTests
{
    [Theory]
    [InlineData("#0b5cad", "#0b5cad")]
    [InlineData("#0B5CAD", "#0b5cad")]
    [InlineData("#05a", "#0055aa")]
    [InlineData("0b5cad", null)]
    [InlineData("#0b5ca", null)]
    [InlineData("#0b5cax", null)]
    [InlineData("blue", null)]
    [InlineData("", null)]
    public void Reads_three_or_six_digits(string text, string? color) => AccentColor.Parse(text)?.ToString().ShouldBe(color);

    // Examples of https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    [Theory]
    [InlineData("#000000", 21.0)]
    [InlineData("#ffffff", 1.0)]
    [InlineData("#767676", 4.54)]
    [InlineData("#ff0000", 4.0)]
    public void Measures_contrast_on_the_light_page(string text, double contrast) =>
        Color(text).ContrastOnPage(isDark: false).ShouldBe(contrast, tolerance: 0.01);

    [Fact]
    public void Gives_every_color_readable_shades_in_both_schemes()
    {
        foreach (var red in Parts())
        foreach (var green in Parts())
        foreach (var blue in Parts())
        {
            var color = new AccentColor(red, green, blue);
            var shades = Hex().Matches(AccentColor.Style(color, dark: null)).Select(match => Color(match.Value)).ToList();

            // Light and dark: the accent, the soft background, and the text on the accent.
            Contrast(shades[0], Color("#ffffff")).ShouldBeGreaterThanOrEqualTo(4.5, $"{color}");
            Contrast(shades[0], Color("#f3f3f7")).ShouldBeGreaterThanOrEqualTo(4.5, $"{color}");
            Contrast(shades[1], Color("#1c1e26")).ShouldBeGreaterThanOrEqualTo(4.5, $"{color}");
            Contrast(shades[0], shades[2]).ShouldBeGreaterThanOrEqualTo(4.5, $"{color}");
            Contrast(shades[1], shades[3]).ShouldBeGreaterThanOrEqualTo(4.5, $"{color}");
            Contrast(shades[0], shades[4]).ShouldBeGreaterThanOrEqualTo(4.5, $"{color}");
            Contrast(shades[1], shades[5]).ShouldBeGreaterThanOrEqualTo(4.5, $"{color}");
        }
    }

    [Fact]
    public void Keeps_a_color_that_can_be_read() =>
        AccentColor.Style(Color("#0b5cad"), Color("#7cb8f5")).ShouldStartWith("--accent:light-dark(#0b5cad,#7cb8f5);");

    private static IEnumerable<int> Parts() => [0, 0x33, 0x66, 0x80, 0x99, 0xcc, 0xff];

    private static AccentColor Color(string text) => AccentColor.Parse(text)!.Value;

    // A second time, so that a mistake in one is seen.
    private static double Contrast(AccentColor one, AccentColor other)
    {
        double[] found = [Luminance(one), Luminance(other)];
        return (found.Max() + 0.05) / (found.Min() + 0.05);
    }

    private static double Luminance(AccentColor color) =>
        new[] { (0.2126, color.Red), (0.7152, color.Green), (0.0722, color.Blue) }.Sum(part =>
            part.Item1 * (part.Item2 <= 10 ? part.Item2 / 255.0 / 12.92 : Math.Pow(((part.Item2 / 255.0) + 0.055) / 1.055, 2.4))
        );

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex Hex();
}
