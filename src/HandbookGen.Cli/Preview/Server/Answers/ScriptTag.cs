using System.Net;
using System.Text;

namespace HandbookGen.Cli.Preview;

/// <summary>Adds the script of the preview to a page.</summary>
internal static class ScriptTag
{
    /// <param name="html">UTF-8.</param>
    /// <param name="root">The path of the site on its host, with a slash at both ends: <c>/docs/</c>.</param>
    /// <param name="data">JSON for the script.</param>
    /// <returns>
    /// The page with the script at the start of its head, so that it sees the page before the scripts of the theme change it; at the end of
    /// a page without a head.
    /// </returns>
    public static byte[] AddTo(ReadOnlySpan<byte> html, string root, string data)
    {
        var tag = Encoding.UTF8.GetBytes(
            $"<script defer src=\"{WebUtility.HtmlEncode(root)}_handbookgen/preview.js\" "
                + $"data-preview=\"{WebUtility.HtmlEncode(data)}\"></script>"
        );
        var head = html.IndexOf("<head>"u8);
        var at = head < 0 ? html.Length : head + "<head>".Length;
        return [.. html[..at], .. tag, .. html[at..]];
    }
}
