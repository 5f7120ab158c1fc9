using System.Globalization;

namespace HandbookGen.Configuration;

/// <summary>A color of a brand, and what the theme makes of it: shades that are readable in both color schemes.</summary>
/// <param name="Red">0 to 255; likewise the others.</param>
public readonly record struct AccentColor(int Red, int Green, int Blue)
{
    /// <summary>The least contrast of text, after WCAG 2.2 AA.</summary>
    public const double Readable = 4.5;

    // The darkest light and the lightest dark background on which the theme shows text in the accent color.
    private static readonly AccentColor White = new(255, 255, 255),
        Black = new(0, 0, 0),
        LightPage = White,
        LightSunken = new(0xf3, 0xf3, 0xf7),
        DarkPage = new(0x14, 0x15, 0x1b),
        DarkRaised = new(0x1c, 0x1e, 0x26),
        Ink = new(0x12, 0x12, 0x18);

    /// <summary>Reads <c>#5a3dbd</c> or <c>#53b</c>.</summary>
    /// <returns>Null for any other text.</returns>
    public static AccentColor? Parse(string text)
    {
        if (text.Length is not (4 or 7) || text[0] != '#' || !text.Skip(1).All(char.IsAsciiHexDigit))
            return null;
        var digits = text.Length == 7 ? text[1..] : string.Concat(text.Skip(1).Select(digit => new string(digit, 2)));
        return new AccentColor(Part(0), Part(2), Part(4));

        int Part(int at) => int.Parse(digits.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    /// <summary>How well text of this color can be read on the page: 1 to 21.</summary>
    public double ContrastOnPage(bool isDark) => Contrast(this, isDark ? DarkPage : LightPage);

    /// <summary>The color itself if it can be read on the page, else the nearest darker or lighter shade.</summary>
    public AccentColor ReadableShade(bool isDark) =>
        isDark
            ? Until(color => Contrast(color, DarkRaised) >= Readable, White)
            : Until(color => Contrast(color, LightSunken) >= Readable, Black);

    /// <summary>The theme's variables for a brand, as declarations of CSS.</summary>
    /// <param name="dark">The color for the dark scheme; null to derive it.</param>
    public static string Style(AccentColor light, AccentColor? dark)
    {
        var onLight = light.ReadableShade(isDark: false);
        // A derived shade is lighter than it has to be, as the theme's own.
        var onDark = dark?.ReadableShade(isDark: true) ?? light.Until(color => Contrast(color, DarkPage) >= 7, White);
        return $"--accent:light-dark({onLight},{onDark});"
            + $"--accent-soft:light-dark({onLight.SoftOn(LightPage)},{onDark.SoftOn(DarkPage)});"
            + $"--on-accent:light-dark({onLight.TextOn()},{onDark.TextOn()})";
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    // The first of a hundred steps towards black or white that is good enough; that is always so at the end.
    private AccentColor Until(Func<AccentColor, bool> isEnough, AccentColor end)
    {
        var color = this;
        for (var step = 1; !isEnough(color) && step <= 100; step++)
            color = Mix(this, end, step);
        return color;
    }

    // A tint of the page behind chosen entries, as strong as the text on it allows.
    private AccentColor SoftOn(AccentColor page)
    {
        var color = this;
        for (var percent = 14; percent > 0; percent--)
        {
            var soft = Mix(page, color, percent);
            if (Contrast(color, soft) >= Readable)
                return soft;
        }

        return page;
    }

    private AccentColor TextOn() => Contrast(this, White) >= Contrast(this, Ink) ? White : Ink;

    private static AccentColor Mix(AccentColor one, AccentColor other, int percent)
    {
        return new AccentColor(Between(one.Red, other.Red), Between(one.Green, other.Green), Between(one.Blue, other.Blue));

        int Between(int from, int to) => from + ((to - from) * percent / 100);
    }

    private static double Contrast(AccentColor one, AccentColor other)
    {
        var (first, second) = (one.Luminance, other.Luminance);
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(int part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
