namespace HandbookGen.Parsing;

/// <summary>The attributes of raw HTML that hold a URL.</summary>
internal static class HtmlLinks
{
    /// <summary>By element, with whether the page shows or plays the target.</summary>
    /// <param name="element">In lower case.</param>
    public static ReadOnlySpan<(string Attribute, bool IsImage)> Of(string element) =>
        element switch
        {
            "a" or "area" => Href,
            "iframe" => Frame,
            "form" => Form,
            "button" => Button,
            "input" => Input,
            "video" => Video,
            "img" or "source" or "audio" or "track" => Media,
            _ => [],
        };

    /// <summary>The URL of a link as browsers read it: a backslash in its path is a slash, except where it would name a host.</summary>
    /// <param name="element">In lower case.</param>
    public static string Read(string element, string url)
    {
        if (element != "a" || !url.Contains('\\') || url is ['/' or '\\', '/' or '\\', ..])
            return url;
        var end = url.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? url.Replace('\\', '/') : url[..end].Replace('\\', '/') + url[end..];
    }

    private static readonly (string, bool)[] Href = [("href", false)];
    private static readonly (string, bool)[] Frame = [("src", false)];
    private static readonly (string, bool)[] Form = [("action", false)];
    private static readonly (string, bool)[] Button = [("formaction", false)];
    private static readonly (string, bool)[] Input = [("src", true), ("formaction", false)];
    private static readonly (string, bool)[] Video = [("src", true), ("poster", true)];
    private static readonly (string, bool)[] Media = [("src", true)];
}
