using System.Globalization;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing;

/// <summary>
/// The attributes of a picture that keep its place free while it loads, so that links into the page lead to where they say. What an author
/// wrote stays as it is, and wins.
/// </summary>
internal static class PictureSpace
{
    /// <summary>The file of a picture whose URL names the host of the site itself; null for pictures of other sites.</summary>
    public static Asset? OnOwnHost(Site site, Page page, string url) =>
        OwnHost.LocalOf(site.Config, url) is { } local ? site.Links.Resolve(page, local).File : null;

    /// <summary>To follow the value of <c>src</c>, without the last quote: <c>" width="640" height="480</c>. Empty for none.</summary>
    /// <param name="file">The picture; null for one that is not on this site.</param>
    public static string Attributes(Asset? file, TypedSize typed)
    {
        if (file?.Picture?.Value.Size is not { } size || Has(typed.Style, "height"))
            return "";
        return (Number(typed.Width), Number(typed.Height)) switch
        {
            _ when typed is { Width: null, Height: null } => size.IsRatio
                ? Ratio(size.Width, size.Height, typed)
                : Attribute("width", size.Width) + Attribute("height", size.Height),
            ({ } width, null) when typed.Height is null => Attribute("height", width * size.Height / size.Width),
            (null, { } height) when typed.Width is null => Attribute("width", height * size.Width / size.Height),
            // Until it is there, a picture is as high as its author wants it, and then as its own ratio says.
            ({ } width, { } height) => Ratio(width, height, typed),
            // Percent, for example.
            _ => Ratio(size.Width, size.Height, typed),
        };
    }

    private static string Attribute(string name, double value) => $"\" {name}=\"{Rounded(value)}";

    private static string Ratio(double width, double height, TypedSize typed) =>
        typed.Style is null ? $"\" style=\"aspect-ratio:{Rounded(width)}/{Rounded(height)}" : "";

    private static string Rounded(double value) => Math.Max(1, Math.Round(value)).ToString(CultureInfo.InvariantCulture);

    private static bool Has(string? style, string property) => style?.Contains(property, StringComparison.OrdinalIgnoreCase) == true;

    private static double? Number(string? text)
    {
        var digits = text?.Trim() ?? "";
        if (digits.EndsWith("px", StringComparison.OrdinalIgnoreCase))
            digits = digits[..^2];
        return
            double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1e5
            ? number
            : null;
    }
}
