namespace HandbookGen.Loading;

/// <summary>The URLs in a drawing, as browsers read them.</summary>
internal static class DrawingUrls
{
    /// <summary>What a URL in an attribute of an element does: the end of a sentence; null if it is harmless.</summary>
    public static string? Threat(string element, string url)
    {
        var plain = Plain(url);
        if (HasCode(plain))
            return "leads to a script";
        // A link leads elsewhere only after a click.
        if (element == "a")
            return null;
        if (plain.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return element is "image" or "feImage" && IsPicture(plain) ? null : "has data that is no picture";
        return IsForeign(plain) ? "loads from elsewhere" : null;
    }

    /// <summary>Whether a text begins with, or contains after a separator, a URL that runs code.</summary>
    public static bool HasCode(string text)
    {
        var plain = Plain(text);
        return plain
            .Split(';')
            .Any(part =>
                part.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
                || part.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
                || part.StartsWith("data:text", StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>Whether a style sheet, or an attribute that is styled, loads something that is not in the drawing or on the site.</summary>
    public static bool LoadsForeign(string css)
    {
        if (css.AsSpan().IndexOfAny('(', '@') < 0 && !css.Contains('\\'))
            return false;
        // An escape can hide a letter of 'url'; nobody needs one in a drawing.
        if (css.Contains('\\') && css.Contains('('))
            return true;
        if (css.Contains("@import", StringComparison.OrdinalIgnoreCase) || (css.Contains('@') && css.Contains('\\')))
            return true;
        for (var at = 0; (at = css.IndexOf("url", at, StringComparison.OrdinalIgnoreCase)) >= 0; at += 3)
        {
            var rest = css.AsSpan(at + 3).TrimStart();
            if (rest is not ['(', ..])
                continue;
            var url = Plain(rest[1..].TrimStart().TrimStart("\"'").ToString());
            if (url.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? !IsPicture(url) && !IsFont(url) : IsForeign(url))
                return true;
        }

        return css.Contains("image-set", StringComparison.OrdinalIgnoreCase) || css.Contains("src(", StringComparison.OrdinalIgnoreCase);
    }

    // Browsers leave out control characters, and spaces at the start.
    private static string Plain(string url) => string.Concat(url.Where(c => c > ' '));

    private static bool IsForeign(string plain)
    {
        if (plain is ['/' or '\\', '/' or '\\', ..])
            return true;
        var end = plain.AsSpan().IndexOfAny("/?#");
        return (end < 0 ? plain : plain[..end]).Contains(':');
    }

    private static bool IsPicture(string url) =>
        url.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
        && !url.StartsWith("data:image/svg", StringComparison.OrdinalIgnoreCase);

    private static bool IsFont(string url) =>
        url.StartsWith("data:font/", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("data:application/font", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("data:application/x-font", StringComparison.OrdinalIgnoreCase);
}
