using System.Globalization;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>An accent color that is no color, or in which links could not be read.</summary>
public sealed class UnreadableAccentColor : Rule
{
    public override string Id => "HB6027";

    public override string Name => "unreadable-accent-color";

    public override Explanation Explanation =>
        new(
            What: "`AccentColor` in `statiq.json` is not a color, or text in this color has a contrast below 4.5:1 on the page's "
                + "background. "
                + "One color is used in the light scheme, and the dark scheme gets a lighter shade of it; a color for `dark` is checked "
                + "against the dark background.",
            Why: "Links are text in this color. The contrast is what [WCAG 2.2](https://www.w3.org/TR/WCAG22/#contrast-minimum) asks for "
                + "at level AA. The build uses the nearest shade that can be read, which is not the color of the brand.",
            Incorrect: "{ \"AccentColor\": \"#ff9f1c\" }",
            Correct: "{ \"AccentColor\": { \"light\": \"#9a5a00\", \"dark\": \"#ff9f1c\" } }",
            Fix: "Choose a darker shade for the light scheme, and a lighter one for the dark scheme. Write colors as `#0b5cad`.",
            Language: "json"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        new[] { Check(site.Config.AccentColor.Light, isDark: false), Check(site.Config.AccentColor.Dark, isDark: true) }.OfType<Finding>();

    private static Finding? Check(Located<string>? written, bool isDark)
    {
        if (written is null)
            return null;
        if (AccentColor.Parse(written.Value) is not { } color)
            return new Finding(written.Range, $"'{written.Value}' is not a color.", "Write it with six digits, as in '#0b5cad'.");
        var contrast = color.ContrastOnPage(isDark);
        return contrast >= AccentColor.Readable
            ? null
            : new Finding(
                written.Range,
                $"Text in '{written.Value}' has a contrast of {Shown(contrast)}:1 on the {(isDark ? "dark" : "light")} page, less "
                    + "than 4.5:1.",
                $"Use '{color.ReadableShade(isDark)}', or {(isDark ? "a lighter" : "a darker")} color."
            );
    }

    // Rounded down: 4.46 is not yet 4.5.
    private static string Shown(double contrast) => (Math.Floor(contrast * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture);
}
