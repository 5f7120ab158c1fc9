using System.Globalization;
using System.Xml;

namespace HandbookGen.Loading;

/// <summary>
/// The root element of a drawing: its <c>width</c> and <c>height</c>, or the ratio of its <c>viewBox</c>
/// (<see href="https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS"/>).
/// </summary>
internal static class SvgHeader
{
    // In a drawing of its own, 1em is 16px.
    private static readonly (string Unit, double Pixels)[] Units =
    [
        ("px", 1),
        ("pt", 96 / 72d),
        ("pc", 16),
        ("mm", 96 / 25.4),
        ("cm", 96 / 2.54),
        ("in", 96),
        ("em", 16),
        ("rem", 16),
        ("ex", 8),
        ("", 1),
    ];

    public static PictureHeader Read(HeaderBytes bytes)
    {
        // A drawing is read from its start, and the reader of XML stops at its root element.
        using var stream = new MemoryStream(bytes.At(0, HeaderBytes.Most).ToArray());
        using var reader = XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                // Programs for drawing declare entities for their namespaces.
                DtdProcessing = DtdProcessing.Parse,
                XmlResolver = null,
                MaxCharactersFromEntities = 10_000,
            }
        );
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                    return reader.LocalName == "svg" ? SizeOf(reader) : PictureHeader.Unreadable("it is no drawing");
            }
        }
        catch (XmlException)
        {
            return PictureHeader.Unreadable("its root element '<svg>' cannot be read");
        }

        return PictureHeader.Unreadable("it is no drawing");
    }

    private static PictureHeader SizeOf(XmlReader root)
    {
        var (width, height) = (Length(root.GetAttribute("width")), Length(root.GetAttribute("height")));
        var ratio = Ratio(root.GetAttribute("viewBox"));
        return (width, height, ratio) switch
        {
            ({ } w, { } h, _) => Rounded(w, h),
            ({ } w, null, { } r) => Rounded(w, w / r),
            (null, { } h, { } r) => Rounded(h * r, h),
            // Large numbers keep the ratio exact.
            (null, null, { } r) => Rounded(r * 1000, 1000) is { Size: { } size }
                ? new PictureHeader(size with { IsRatio = true }, null)
                : PictureHeader.Unreadable("its 'viewBox' is empty"),
            _ => PictureHeader.Unreadable("it has neither 'width' and 'height' nor a 'viewBox'"),
        };
    }

    private static PictureHeader Rounded(double width, double height) =>
        width < int.MaxValue && height < int.MaxValue
            ? PictureHeader.Of((long)Math.Max(1, Math.Round(width)), (long)Math.Max(1, Math.Round(height)))
            : PictureHeader.Unreadable("its size is too large");

    // Null for percentages, which say nothing by themselves.
    private static double? Length(string? text)
    {
        text = text?.Trim() ?? "";
        foreach (var (unit, pixels) in Units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal) && Number(text[..^unit.Length]) is > 0 and var number)
                return number * pixels;
        }

        return null;
    }

    private static double? Ratio(string? viewBox)
    {
        var parts = viewBox?.Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return parts is [_, _, var width, var height] && Number(width) is > 0 and var w && Number(height) is > 0 and var h ? w / h : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
